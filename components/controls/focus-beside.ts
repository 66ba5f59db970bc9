/** A control that is about to go with its line of a list gives the focus to the line beside it; to what is around the list where it was the only one. */
export const focusBeside = (pressed: Element): void => {
  const line = pressed.closest('li');
  const beside = line?.nextElementSibling ?? line?.previousElementSibling;
  const around = [...(line?.closest('.popover, section')?.querySelectorAll<HTMLElement>('a[href], button, input') ?? [])];
  (beside?.querySelector<HTMLElement>('a[href], button') ?? around.find((one) => !line?.contains(one)))?.focus();
};
