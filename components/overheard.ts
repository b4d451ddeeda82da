import { createContext } from 'preact';

/** Whether a page around the component may hear what is typed in it: then nothing is to be typed. */
export const Overheard = createContext(false);
