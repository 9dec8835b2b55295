package fr.treille.socle.courrier.edition;

import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The templates of {@code reports/} that say what they are for, and that calls may therefore name: adding one is adding a
 * file. Read once, on first use.
 */
@Component
public class CatalogueModeles {

    private static final String RACINE = "reports/";
    private static final String SUFFIXE = ".jrxml";

    private @Nullable List<ModeleOffert> modeles;

    CatalogueModeles() {}

    /** Those for that, by title, the delivered one first. */
    public List<ModeleOffert> modeles(UsageModele usage) {
        return tous().stream().filter(modele -> modele.usage() == usage).toList();
    }

    /**
     * Lets through a template that is there for that.
     *
     * @throws Refus when there is none of that name
     */
    public void exiger(UsageModele usage, String nom) {
        if (modeles(usage).stream().noneMatch(modele -> modele.nom().equals(nom))) {
            throw Refus.surChamp(
                    "modeles." + usage,
                    "Le modèle «\u00A0" + nom + "\u00A0» n’existe pas\u00A0: choisissez-en un de la liste.");
        }
    }

    private synchronized List<ModeleOffert> tous() {
        var lus = modeles;
        if (lus == null) {
            lus = lire();
            modeles = lus;
        }
        return lus;
    }

    private static List<ModeleOffert> lire() {
        var lus = new ArrayList<ModeleOffert>();
        try {
            for (var fichier :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + RACINE + "*/*" + SUFFIXE)) {
                lire(fichier, lus);
            }
        } catch (IOException | JRException illisible) {
            throw new IllegalStateException("Les modèles de reports/ ne se lisent pas", illisible);
        }
        lus.sort(Comparator.comparing((ModeleOffert modele) ->
                        !modele.nom().equals(modele.usage().usuel()))
                .thenComparing(ModeleOffert::titre));
        return List.copyOf(lus);
    }

    private static void lire(Resource fichier, List<ModeleOffert> lus) throws IOException, JRException {
        try (InputStream flux = fichier.getInputStream()) {
            var dessin = JRXmlLoader.load(DefaultJasperReportsContext.getInstance(), flux);
            var usage = dessin.getProperty("treille.usage");
            if (usage != null) {
                var chemin = fichier.getURL().toString();
                var nom = chemin.substring(
                        chemin.lastIndexOf(RACINE) + RACINE.length(), chemin.length() - SUFFIXE.length());
                var titre = dessin.getProperty("treille.titre");
                lus.add(new ModeleOffert(UsageModele.valueOf(usage), nom, titre == null ? nom : titre));
            }
        }
    }
}
