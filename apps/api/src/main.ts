import { x } from '@app/kernel'; import {y} from './y.js'; console.log(x,y);
