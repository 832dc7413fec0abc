import { Page } from '../parts/page.js';

export const ManagerPages = () => <Page title="Manager">{null}</Page>;
