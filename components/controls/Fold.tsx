import './Fold.css';

/** The folded corner: this is kept. 14 px, at the inline end of the top edge; `turning` folds it as it appears. */
export const Fold = ({ turning = false, size = 14 }: { turning?: boolean; size?: number }) => (
  <svg class={turning ? 'fold fold-turning' : 'fold'} viewBox="0 0 14 14" width={size} height={size} aria-hidden="true">
    <path d="M0.5 0.5V13.5H13.5Z" />
  </svg>
);
