import { Page } from '../parts/page.js';

export const PractitionerPages = () => <Page title="Practitioner">{null}</Page>;
