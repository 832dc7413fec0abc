import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const SETTINGS = graphql(`
  query DeskSettings {
    partnershipSettings {
      setting
      name
      about
      value
      inWords
      least
      most
      options {
        value
        name
      }
      changes {
        was
        becomes
        reason
        recordedOn
        recordedBy
      }
    }
  }
`);

export type Setting = ResultOf<typeof SETTINGS>['partnershipSettings'][number];

export const CHANGE_SETTING = graphql(`
  mutation ChangePartnershipSetting($input: ChangePartnershipSettingInput!, $key: String!) {
    changePartnershipSetting(input: $input, idempotencyKey: $key) {
      name
      inWords
    }
  }
`);
