import { Page } from '../parts/page.js';

export const TrainerPages = () => <Page title="Trainer">{null}</Page>;
