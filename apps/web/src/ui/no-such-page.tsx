import { Page } from './page.js';
import { WayHome } from './way-home.js';

export const NoSuchPage = () => (
  <Page title="There is no such page">
    <p class="govuk-body">The address may be mistyped, or the page may have moved.</p>
    <WayHome />
  </Page>
);
