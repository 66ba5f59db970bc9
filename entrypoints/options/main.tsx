import '@/components/theme.css';
import { render } from 'preact';
import { Settings } from '@/components/options/Settings.tsx';
import { tellBackground } from '@/components/shell/tell-background.ts';

tellBackground();
const root = document.getElementById('app');
if (root) render(<Settings />, root);
