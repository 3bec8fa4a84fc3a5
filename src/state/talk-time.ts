/** What a talk needs to be followed in time; imported only dynamically, as a chunk of its own: the first picture needs none of it. */
export * from '../timeline/index.js';
