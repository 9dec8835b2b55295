package fr.treille.socle.courrier.edition;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.fill.TextMeasurerFactory;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.JRStyledText;

/**
 * Line breaks as French has them. The JDK's line iterator cuts after a typographic apostrophe (« l’ | agence »), in a web or
 * e-mail address (« www. | telerecours.fr ») and in a reference (« ARS76-2025- | 0042 »): while lines are measured, and only
 * then, these signs are others of about the same width after which nothing cuts. A text that goes on over the page leaves there
 * no line alone. Public because Jasper makes it from its
 * name.
 */
public final class Coupures extends TextMeasurerFactory {

    /** More than any holds, in points. */
    private static final int PAGE = 2_000;

    private static final char APOSTROPHE_LETTRE = '\u02BC';
    private static final char POINT_MEDIAN = '\u0387';
    private static final char TIRET_INSECABLE = '\u2011';

    static JRStyledText proteger(JRStyledText texte) {
        String brut = texte.getText();
        String protege = proteger(brut);
        return protege.equals(brut)
                ? texte
                : new JRStyledText(texte.getLocale(), protege, texte.getGlobalAttributes(), texte.getRuns());
    }

    /** Every text of every page comes here twice: a loop, where patterns took a tenth of a letter's time. */
    private static String proteger(String brut) {
        char[] signes = brut.toCharArray();
        boolean adresse = brut.indexOf('@') >= 0;
        for (int i = 0; i < signes.length; i++) {
            char signe = signes[i];
            if (signe == '’') {
                signes[i] = APOSTROPHE_LETTRE;
            } else if ((signe == '.' || signe == '-') && i > 0 && i + 1 < signes.length) {
                char avant = brut.charAt(i - 1);
                char apres = brut.charAt(i + 1);
                if (signe == '.' && Character.isLetterOrDigit(avant) && Character.isLetterOrDigit(apres)) {
                    signes[i] = POINT_MEDIAN;
                } else if (signe == '-'
                        && (Character.isDigit(avant) && Character.isDigit(apres)
                                || adresse && mot(brut, i).indexOf('@') >= 0)) {
                    signes[i] = TIRET_INSECABLE;
                }
            }
        }
        return new String(signes);
    }

    private static String mot(String texte, int position) {
        int fin = texte.indexOf(' ', position);
        return texte.substring(texte.lastIndexOf(' ', position) + 1, fin < 0 ? texte.length() : fin);
    }

    static String retablir(String ligne) {
        return ligne.replace(APOSTROPHE_LETTRE, '’').replace(POINT_MEDIAN, '.').replace(TIRET_INSECABLE, '-');
    }

    @Override
    public JRTextMeasurer createMeasurer(JasperReportsContext contexte, JRCommonText texte) {
        return createMeasurer(FontUtil.getInstance(contexte), texte);
    }

    @Override
    public JRTextMeasurer createMeasurer(FontUtil polices, JRCommonText texte) {
        double ligne = texte.getFontSize()
                * Modele.LIGNE_DE_LA_POLICE
                * texte.getParagraph().getLineSpacingSize();
        return new TextMeasurer(polices, texte) {
            @Override
            public JRMeasuredText measure(
                    JRStyledText contenu, int debut, int hauteur, boolean alinea, boolean deborde) {
                JRStyledText protege = proteger(contenu);
                JRMeasuredText tient = super.measure(protege, debut, hauteur, alinea, deborde);
                int coupe = tient.getTextOffset();
                if (coupe <= debut || coupe >= protege.getText().length() || !deborde) {
                    return tient;
                }
                // its last line would be alone on the next page: another one goes with it
                JRMeasuredText reste = super.measure(protege, coupe, PAGE, false, false);
                if (reste.getTextHeight() > 1.5 * ligne || tient.getTextHeight() < 2.5 * ligne) {
                    return tient;
                }
                JRMeasuredText moins = super.measure(protege, debut, hauteur - (int) Math.ceil(ligne), alinea, deborde);
                return moins.getTextOffset() > debut ? moins : tient;
            }
        };
    }
}
