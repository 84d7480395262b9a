/** Stands in for the browser's API where code runs outside of any browser. */
export default {};
