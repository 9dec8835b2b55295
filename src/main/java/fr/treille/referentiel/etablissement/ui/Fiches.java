package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.referentiel.etablissement.EtablissementLiens;
import fr.treille.referentiel.etablissement.finess.Champ;
import fr.treille.referentiel.etablissement.importation.LigneImport;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pages of an establishment and of an organisme share. */
final class Fiches {

    private static final Set<Champ> DATES =
            Set.of(Champ.DATE_OUVERTURE, Champ.DATE_AUTORISATION, Champ.DATE_CREATION, Champ.DATE_MAJ, Champ.FERMETURE);

    /** Shown elsewhere in the page, or of no use to a reader. */
    private static final Set<Champ> AILLEURS = Set.of(
            Champ.OG,
            Champ.CATEGORIE,
            Champ.STATUT,
            Champ.RECHERCHE,
            Champ.PORTEUSE,
            Champ.NUMERO_VOIE,
            Champ.TYPE_VOIE,
            Champ.VOIE,
            Champ.COMPLEMENT_VOIE,
            Champ.COMPLEMENT_DISTRIBUTION,
            Champ.LIEU_DIT,
            Champ.ACHEMINEMENT,
            Champ.COMMUNE,
            Champ.CODE_POSTAL,
            Champ.TERRITOIRE);

    private Fiches() {}

    /** Every other field that is not blank. */
    static void ajouterLesChamps(Div informations, Map<Champ, String> valeurs) {
        informations.add(Champs.information("Adresse", adresse(valeurs)));
        valeurs.forEach((champ, valeur) -> {
            if (!AILLEURS.contains(champ)) {
                informations.add(Champs.information(champ.libelle(), lisible(champ, valeur)));
            }
        });
    }

    /** A label, and links in the place of a value. */
    static Div information(String libelle, List<Anchor> liens) {
        var information = Champs.information(libelle, "");
        var valeur = new Div(liens.toArray(Component[]::new));
        valeur.addClassNames("information-valeur", "information-liens");
        information.remove(information.getComponentAt(1));
        information.add(valeur);
        return information;
    }

    static String adresse(Map<Champ, String> valeurs) {
        String voie = Stream.of(Champ.NUMERO_VOIE, Champ.COMPLEMENT_VOIE, Champ.TYPE_VOIE, Champ.VOIE)
                .map(valeurs::get)
                .filter(v -> v != null)
                .collect(Collectors.joining(" "));
        return Stream.of(
                        valeurs.get(Champ.COMPLEMENT_DISTRIBUTION),
                        voie.isEmpty() ? null : voie,
                        valeurs.get(Champ.LIEU_DIT),
                        valeurs.get(Champ.ACHEMINEMENT))
                .filter(v -> v != null)
                .collect(Collectors.joining(", "));
    }

    static String lisible(@Nullable Champ champ, @Nullable String valeur) {
        if (valeur == null || valeur.isEmpty()) {
            return "(vide)";
        }
        return champ != null && DATES.contains(champ) ? Formats.date(LocalDate.parse(valeur)) : valeur;
    }

    /** What the imports reported, the latest first. */
    static Component historique(List<LigneImport> lignes) {
        if (lignes.isEmpty()) {
            return new Span("Aucun changement depuis son premier import.");
        }
        var liste = new UnorderedList();
        for (var ligne : lignes) {
            var quand =
                    ligne.dateExtraction() == null ? "Import" : "Fichier du " + Formats.date(ligne.dateExtraction());
            liste.add(new ListItem(
                    new Anchor(EtablissementLiens.rapport(ligne.importId()), quand),
                    new Span("\u00A0: " + phrase(ligne))));
        }
        return liste;
    }

    static String phrase(LigneImport ligne) {
        return switch (ligne.genre()) {
            case CREE -> "créé";
            case MODIFIE ->
                (ligne.champ() == null ? "" : ligne.champ().libelle() + "\u00A0: ")
                        + lisible(ligne.champ(), ligne.ancien())
                        + " → "
                        + lisible(ligne.champ(), ligne.nouveau());
            case ABSENT -> "n’est plus dans le fichier, probablement fermé";
            case REAPPARU -> "de nouveau dans le fichier, après une absence";
            case REFUSE, AVERTISSEMENT, RELATION -> ligne.raison() == null ? "" : ligne.raison();
        };
    }
}
