import { Page } from '../parts/page.js';

export const AddSessionPage = () => <Page title="Add a session">{null}</Page>;
