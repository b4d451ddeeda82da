import { createContext } from 'preact';

/**
 * What the names of the tokens in `tokens.css` begin with. Who shows a component in a page gives
 * them names that the page does not know, and changes the style sheets alike.
 */
export const Tokens = createContext('--cn-');
