import { Page } from '../parts/page.js';

export const PlannerPages = () => <Page title="Planner">{null}</Page>;
