/** Milliseconds without a change of size after which the window is what it will be. */
const settled = 150;
/** No window that a reader can use is narrower; a popup that just opens may be, in CSS pixels. */
const narrowest = 160;

/**
 * A browser makes the popup's window as wide as its page, up to some 800 pixels of the screen. With
 * large zoom that is not enough: the page then takes the width there is, and nothing scrolls sideways.
 */
export function fitWindow(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fit = (): void => {
    const { style } = document.body;
    style.inlineSize = '';
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth && clientWidth >= narrowest)
      style.inlineSize = `${clientWidth}px`;
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(fit, settled);
  };
  addEventListener('resize', later);
  later();
}
