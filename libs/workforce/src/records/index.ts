export { AddressMoves } from './address-moves.js';
