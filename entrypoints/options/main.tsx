import '@/components/theme.css';
import { render } from 'preact';
import * as z from 'zod';
import { Settings } from '@/components/options/Settings.tsx';
import { tellBackground } from '@/components/shell/tell-background.ts';
import { WhileUpgrading } from '@/components/shell/WhileUpgrading.tsx';

// Our pages' policy forbids code from strings, which zod would otherwise try.
z.config({ jitless: true });
tellBackground();
const root = document.getElementById('app');
if (root)
  render(
    <WhileUpgrading>
      <Settings />
    </WhileUpgrading>,
    root,
  );
