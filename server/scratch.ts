import 'reflect-metadata';
import { readConfig } from './src/config';
import { serve } from './src/serve';
void serve(readConfig(), console.log);
