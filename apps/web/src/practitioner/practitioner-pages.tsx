// The practitioner's pages.
import { MyProfilePage } from './my-profile-page.js';

export const PractitionerPages = () => <MyProfilePage />;
