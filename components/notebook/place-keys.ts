/** Names of places: as notebooks, and as the views of the rail. */
export const placeKeys = {
  listening: 'place_listening',
  performance: 'place_performance',
  'to-reply': 'place_to_reply',
  both: 'place_both',
  trash: 'place_trash',
} as const;
export const viewKeys = {
  listening: 'view_listening',
  performance: 'view_performance',
  'to-reply': 'view_to_reply',
  both: 'view_both',
  trash: 'view_trash',
} as const;
