import './data/no-eval.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { takeReturned } from './host/alone.ts';
import './shell/shell.css';

takeReturned();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
