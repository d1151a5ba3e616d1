import { createHash } from 'node:crypto'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Puts the files of one project behind one another, those of `web` first, and each project's own in
 * random order. A process that several files share ends where a file of another project comes in
 * between, and what it had loaded is loaded anew; and at the end, the short files of `node` leave no
 * core idle beside a long one.
 */
export class BrowsersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence
    const place = ({ project, moduleId }: TestSpecification): string => {
      const order = createHash('sha1').update(`${seed} ${moduleId}`).digest('hex')
      return `${project.name === 'web' ? 0 : 1} ${order}`
    }
    return files.toSorted((one, other) => (place(one) < place(other) ? -1 : 1))
  }
}
