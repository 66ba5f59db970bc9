/** Offers a file to the browser's downloads, from a page of ours: workers have no object addresses. */
export const saveFile = (name: string, file: Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has read it long before; the page may stay open for days.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
