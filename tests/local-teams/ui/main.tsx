import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './page.css';
import './conversation.css';
import './tab.css';
import './card.css';
import './dock.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
