/** The hatch of what is missing, and the dots of what is hidden. */
export const Patterns = () => (
  <defs>
    <pattern id="tv-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="tv-triangle__ground" width="7" height="7" />
      <line class="tv-triangle__hatch" x1="0" y1="0" x2="0" y2="7" />
    </pattern>
    <pattern id="tv-dots" width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class="tv-triangle__blank" width="8" height="8" />
      <circle class="tv-triangle__dot" cx="4" cy="4" r="1.2" />
    </pattern>
  </defs>
);
