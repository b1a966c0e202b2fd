// Imported before any schema is made: the content policy forbids code made of text, and even trying is reported.
import { z } from 'zod';

z.config({ jitless: true });
