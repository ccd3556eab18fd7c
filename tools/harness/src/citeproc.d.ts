declare module 'citeproc' {
  const CSL: {
    Engine: new (
      system: object,
      style: string
    ) => {updateItems(ids: string[], keepOrder: boolean): void; makeBibliography(): [object, string[]]}
  }
  export default CSL
}
