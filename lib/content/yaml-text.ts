import { Document, isCollection, isMap, isSeq, visit } from 'yaml'

/** Groups and lists up to this many characters stand on one line, as authors write them. */
const oneLine = 110

const isShort = (value: unknown) => {
  const text = JSON.stringify(value)
  return text.length <= oneLine && !text.includes('\\n')
}

/** The canonical YAML of an entry or a list of entries: the same value always gives the same bytes. */
export function yamlText(value: object): string {
  const document = new Document(value)
  visit(document, {
    Collection(_, node, path) {
      const depth = path.filter(isCollection).length
      const isEntry = depth === 0 || (depth === 1 && isSeq(document.contents) && isMap(node))
      if (isEntry && depth === 1 && isSeq(document.contents)) node.spaceBefore = document.contents.items[0] !== node
      if (!isEntry && isShort(node.toJS(document))) node.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
