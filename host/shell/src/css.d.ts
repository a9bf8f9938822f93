/** Style sheets are for the bundler; to the compiler they are imports without a value. */
declare module '*.css';
