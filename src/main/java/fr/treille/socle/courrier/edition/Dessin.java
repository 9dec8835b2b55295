package fr.treille.socle.courrier.edition;

import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;

/** A picture drawn as vectors in the PDF: sharp at any size, a few hundred bytes. Immutable, shared by all documents. */
final class Dessin implements Renderable, Graphics2DRenderable, DimensionRenderable {

    /** What draws, in the coordinates of {@link #dimension}. */
    interface Trace {
        void dessiner(Graphics2D feuille);
    }

    private static final long serialVersionUID = 1L;

    private final String id;
    private final transient Dimension2D dimension;
    private final transient Trace trace;

    Dessin(String id, double largeur, double hauteur, Trace trace) {
        this.id = id;
        this.dimension = new java.awt.Dimension((int) Math.ceil(largeur), (int) Math.ceil(hauteur));
        this.trace = trace;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext contexte) {
        return dimension;
    }

    @Override
    public void render(JasperReportsContext contexte, Graphics2D feuille, Rectangle2D cadre) {
        Graphics2D copie = (Graphics2D) feuille.create();
        copie.translate(cadre.getX(), cadre.getY());
        copie.scale(cadre.getWidth() / dimension.getWidth(), cadre.getHeight() / dimension.getHeight());
        trace.dessiner(copie);
        copie.dispose();
    }
}
