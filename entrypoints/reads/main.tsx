import '../../components/page.css';
import { PageLinks } from '../../components/PageLinks.tsx';
import { dress } from '../shared/dress.ts';
import { mount } from '../shared/mount.tsx';

await dress();
mount('popup.library', <PageLinks />);
