/**
 * The page script. It is an unlisted script that `wxt.config.ts` puts into the manifest, and not
 * WXT's own content entry, because that one announces itself to the page by a postMessage and an
 * event with the extension's id; for a health extension "installed" is health data.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {});
