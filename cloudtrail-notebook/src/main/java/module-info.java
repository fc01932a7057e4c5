/** Looking at CloudTrail logs in JShell and Jupyter: one import, display, charts. */
@SuppressWarnings("requires-automatic") // They name their modules in their manifests only.
module dev.breadcrumbs.cloudtrail.notebook {
  requires transitive dev.breadcrumbs.cloudtrail.rules;
  requires transitive java.desktop;
  requires java.xml;
  requires org.apache.xmlgraphics.batik.svggen;
  requires org.jfree.jfreechart;
  requires static rapaio.jupyter.kernel;

  exports dev.breadcrumbs.cloudtrail.notebook;
}
