package fr.treille.suivi.jalon.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.suivi.jalon.GlissementFiche;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What slipped, by how much, why, and what it did to the day of the balance. */
class TableGlissements extends Div {

    /** Rows shown before they scroll by themselves. */
    private static final int HAUTE = 30;

    TableGlissements(List<GlissementFiche> glissements) {
        addClassName("jalon-glissements");
        add(new H2("Glissements"));
        if (glissements.isEmpty()) {
            var rien = new Paragraph("Aucune date prévue n’a changé.");
            rien.addClassName("texte-secondaire");
            add(rien);
            return;
        }
        var liste = new Liste<GlissementFiche, String, Integer>("glissements", "glissements", "");
        liste.filtrer(() -> "");
        liste.lireTout(filtre -> glissements, lignes -> lignes.size());
        var colonnes = liste.colonnes();
        colonnes.date("le", "Le", ligne -> Formats.jour(ligne.le())).largeur(6.5);
        colonnes.texte("jalon", "Jalon", ligne -> ligne.type().libelle() + ", " + ligne.piste())
                .largeur(11.5);
        colonnes.texte("dates", "Date prévue", TableGlissements::dates)
                .largeur(13)
                .sansTri()
                .horsExport();
        colonnes.date("avant", "Prévu avant", GlissementFiche::avant).horsEcran();
        colonnes.date("apres", "Prévu après", GlissementFiche::apres).horsEcran();
        colonnes.entier("jours", "Jours", GlissementFiche::jours).horsEcran();
        colonnes.texte("motif", "Motif", GlissementFiche::motif).souple(1);
        colonnes.texte("solde", "Solde au plus tôt", TableGlissements::solde)
                .largeur(13)
                .sansTri()
                .horsExport();
        colonnes.date("soldeAvant", "Solde au plus tôt avant", GlissementFiche::soldeAvant)
                .horsEcran();
        colonnes.date("soldeApres", "Solde au plus tôt après", GlissementFiche::soldeApres)
                .horsEcran();
        colonnes.texte("par", "Par", GlissementFiche::par).largeur(8.5);
        liste.pied(nombre -> Formats.nombre(nombre) + (nombre > 1 ? " glissements" : " glissement"));
        liste.courte(HAUTE);
        add(liste);
    }

    private static String dates(GlissementFiche ligne) {
        return Formats.date(ligne.avant()) + " → " + Formats.date(ligne.apres()) + " ("
                + (ligne.jours() > 0 ? "+" : "−") + Formats.nombre(Math.abs(ligne.jours())) + "\u00A0j)";
    }

    private static String solde(GlissementFiche ligne) {
        if (java.util.Objects.equals(ligne.soldeAvant(), ligne.soldeApres())) {
            return "inchangé";
        }
        return jour(ligne.soldeAvant()) + " → " + jour(ligne.soldeApres());
    }

    private static String jour(@Nullable LocalDate jour) {
        return jour == null ? "inconnu" : Formats.date(jour);
    }
}
