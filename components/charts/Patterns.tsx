import './charts.css';

/** What fills marks, so that no meaning is in colour alone: negative hatched at 45°, mixed dotted. Once a page. */
export const Patterns = () => (
  <svg class="patterns" aria-hidden="true" width="0" height="0">
    <defs>
      <pattern id="hatched" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="mark-wash-negative" width="5" height="5" />
        <path class="mark-line-negative" d="M0 0V5" />
      </pattern>
      <pattern id="dotted" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect class="mark-wash-mixed" width="5" height="5" />
        <circle class="mark-dot-mixed" cx="2.5" cy="2.5" r="1.2" />
      </pattern>
      <pattern id="hatched-few" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="mark-few-ground" width="10" height="10" />
        <path class="mark-line-few" d="M0 0V10" />
      </pattern>
      <pattern id="dotted-few" width="10" height="10" patternUnits="userSpaceOnUse">
        <rect class="mark-few-ground" width="10" height="10" />
        <circle class="mark-dot-mixed" cx="5" cy="5" r="1" />
      </pattern>
    </defs>
  </svg>
);
