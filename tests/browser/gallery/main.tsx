import { render } from 'preact';
import { I18n } from '../../../components/i18n.ts';
import { english } from '../../unit/components/english.ts';
import { Gallery } from './Gallery.tsx';

const root = document.getElementById('gallery');
if (root === null) throw new Error('index.html has no element "gallery"');

render(
  <I18n.Provider value={english}>
    <Gallery />
  </I18n.Provider>,
  root,
);
