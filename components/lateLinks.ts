import { createContext } from 'preact';

/**
 * Whether links out keep their address in `data-href` until the reader presses them; who shows the
 * component then moves it. Browsers look up the server of each link that is there, pressed or not.
 */
export const LateLinks = createContext(false);
