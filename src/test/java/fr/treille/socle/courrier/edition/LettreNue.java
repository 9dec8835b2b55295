package fr.treille.socle.courrier.edition;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * A letter as Jasper alone makes it, for the benchmark: the template filled and exported, without our checks nor anything
 * stored.
 */
public final class LettreNue {

    private final Editique editique;
    private final JasperReportsContext contexte;

    public LettreNue(Editique editique) {
        this.editique = editique;
        this.contexte = (JasperReportsContext) ReflectionTestUtils.getField(editique, "contexte");
    }

    /** A tagged PDF. */
    public byte[] produire(LettreNotification lettre) {
        var modele = editique.modele(lettre.modele());
        Map<String, Object> parametres = new HashMap<>(lettre.valeurs());
        parametres.put("SOUS_MODELES", modele.sousModeles());
        if (modele.finance()) {
            parametres.put("EMBLEME", Dessins.EMBLEME_EUROPEEN);
        }
        parametres.put("QR", Dessins.codeQr(String.valueOf(parametres.get("verification"))));
        parametres.put("LIGNES", lettre.lignes());
        parametres.put(JRParameter.REPORT_LOCALE, java.util.Locale.FRANCE);
        try {
            var pages =
                    JasperFillManager.getInstance(contexte).fill(modele.rapport(), parametres, new JREmptyDataSource());
            var sortie = new ByteArrayOutputStream(32_768);
            var exportateur = new ExportateurAccessible(contexte);
            exportateur.setExporterInput(new SimpleExporterInput(pages));
            exportateur.setExporterOutput(new SimpleOutputStreamExporterOutput(sortie));
            exportateur.exportReport();
            return sortie.toByteArray();
        } catch (JRException echec) {
            throw new IllegalStateException(echec);
        }
    }
}
