/** Line icons of our own on a 20 × 20 grid, drawn in the colour of the text around them. */
const paths = {
  close: 'M5 5 L15 15 M15 5 L5 15',
  pin: 'M7 3.5 H13 M8 3.5 V9 L5.5 12 H14.5 L12 9 V3.5 M10 12 V17',
  previous: 'M12.5 4.5 L7 10 L12.5 15.5',
  next: 'M7.5 4.5 L13 10 L7.5 15.5',
} as const;

export type IconName = keyof typeof paths;

/** A picture only: the control around it carries the name. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg class="cn-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill={filled ? 'currentColor' : 'none'} />
    </svg>
  );
}
