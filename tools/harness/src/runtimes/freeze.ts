/** What a record says must never become a property that all objects share: here there can be none. */
Object.freeze(Object.prototype)
Object.freeze(Array.prototype)
