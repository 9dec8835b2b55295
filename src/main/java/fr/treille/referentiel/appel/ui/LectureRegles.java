package fr.treille.referentiel.appel.ui;

import static fr.treille.referentiel.appel.ui.AffichageAppels.ligne;
import static fr.treille.referentiel.appel.ui.AffichageAppels.section;
import static fr.treille.referentiel.appel.ui.AffichageAppels.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.Exigences;
import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Bareme;
import fr.treille.referentiel.financement.ChoixFinancement;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.courrier.edition.CatalogueModeles;
import fr.treille.socle.courrier.edition.ModeleOffert;
import fr.treille.socle.courrier.edition.UsageModele;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of an edition, to be read. */
final class LectureRegles {

    private static final String DU_PROJET =
            " mois au plus du démarrage du projet à la fin du déploiement, achat compris";

    private LectureRegles() {}

    static Component financement(Regles regles) {
        var generales = new Div(
                Champs.information("Types de projet", AffichageAppels.types(regles.types())),
                Champs.information("Secteurs", AffichageAppels.secteurs(regles.secteurs())),
                Champs.information("Taille minimale", regles.tailleMinimale() + " ESSMS distincts"),
                Champs.information("Petit OG", "moins de " + regles.seuilPetitOg() + " ESSMS"),
                Champs.information("Repère d’une évolution", regles.deploiementEvolutionMois() + DU_PROJET),
                Champs.information("Repère d’une acquisition", regles.deploiementAcquisitionMois() + DU_PROJET),
                Champs.information(
                        "Mesure de l’usage", "sur les " + regles.mesureMois() + " mois qui précèdent la mesure"));
        generales.addClassName("informations");
        var corps = new Div(
                section("Règles", generales),
                convention(regles),
                bareme(regles.bareme(), ""),
                choix(regles.choix()),
                exigences(regles.exigences()));
        var autre = regles.baremeNonReference();
        if (autre != null) {
            corps.add(bareme(
                    autre,
                    "Pour une solution non référencée Ségur, secteurs "
                            + AffichageAppels.secteurs(regles.secteursNonReference()) + " seulement."));
        }
        return corps;
    }

    private static Component convention(Regles regles) {
        var durees = new Div(
                Champs.information(
                        "Convention d’une évolution",
                        regles.dureeConvention(TypeProjet.EVOLUTION).enClair()),
                Champs.information(
                        "Convention d’une acquisition",
                        regles.dureeConvention(TypeProjet.ACQUISITION).enClair()));
        durees.addClassName("informations");
        return section("Durée des conventions", new Paragraph(FormulaireDuree.SILENCE), durees);
    }

    /** What the scale alone does not settle: a reader sees that somebody chose, and what. */
    private static Component choix(ChoixFinancement choix) {
        var choisis = new Div(
                Champs.information("Projet mixte", choix.compte().libelle()),
                Champs.information(
                        "Projet qui rejoint une grappe financée",
                        "rangs " + choix.rejoints().libelle()),
                Champs.information("AMOA", choix.amoa().libelle()),
                Champs.information(
                        "Solutions référencées ou non dans un même projet",
                        choix.baremes().libelle()),
                Champs.information("Source", choix.source().isEmpty() ? "non indiquée" : choix.source()));
        choisis.addClassName("informations");
        return section("Choix de l’appel", new Paragraph(FormulaireChoix.SILENCE), choisis);
    }

    private static Component exigences(Exigences exigences) {
        var lues = new Div(
                Champs.information("Sans référencement exigé", secteurs(exigences.dispenses())),
                Champs.information("Solution candidate au référencement", secteurs(exigences.candidats())),
                Champs.information("Guichet", exigences.guichet().libelle()),
                Champs.information("Seuil du guichet national", exigences.seuilGuichet() + " ESSMS"),
                Champs.information(
                        "Version Ségur avant une mise en conformité",
                        Boolean.TRUE.equals(exigences.versionSegur()) ? "exigée" : "non exigée"));
        lues.addClassName("informations");
        return section("Solution et guichet", lues, new Paragraph(FormulaireExigences.VERSION_SEGUR));
    }

    private static String secteurs(Set<Secteur> secteurs) {
        return secteurs.isEmpty() ? "aucun secteur" : AffichageAppels.secteurs(secteurs);
    }

    private static Component bareme(Bareme bareme, String note) {
        var tranches = table(
                bareme.intitule(),
                List.of("Situation", "Composante", "Rang de l’ESSMS", "#Montant par ESSMS"),
                bareme.tranches().stream()
                        .map(tranche -> ligne(
                                tranche.situation().libelle(),
                                tranche.composante().libelle(),
                                tranche.rangFin() == null
                                        ? "à partir du " + tranche.rangDebut()
                                        : tranche.rangDebut() + " à " + tranche.rangFin(),
                                Formats.montant(tranche.montantParEssms())))
                        .toList());
        var supplements = new Div(
                Champs.information(
                        "Équipement, par ESSMS de petit OG", plafond(bareme.plafondEquipement(), "au plus ")),
                Champs.information("AMOA, par projet avec un petit OG", plafond(bareme.plafondAmoa(), "au plus ")),
                Champs.information("Forfait de marché public, par projet", plafond(bareme.forfaitMarche(), "")));
        supplements.addClassName("informations");
        return note.isEmpty()
                ? section(bareme.intitule(), tranches, supplements)
                : section(bareme.intitule(), new Paragraph(note), tranches, supplements);
    }

    private static String plafond(@Nullable Montant montant, String prefixe) {
        return montant == null ? "rien" : prefixe + Formats.montant(montant);
    }

    /** By the titles that their files give. */
    static Component modeles(Regles regles, CatalogueModeles catalogue) {
        var noms = new Div();
        noms.addClassName("informations");
        for (var usage : UsageModele.values()) {
            var nom = regles.modeles().nom(usage);
            noms.add(Champs.information(
                    usage.libelle(),
                    catalogue.modeles(usage).stream()
                            .filter(modele -> modele.nom().equals(nom))
                            .map(ModeleOffert::titre)
                            .findFirst()
                            .orElse("modèle absent\u00A0: " + nom)));
        }
        return section("Modèles des courriers", noms);
    }

    static Component pieces(Regles regles) {
        var criteres = new OrderedList();
        regles.criteres().forEach(critere -> criteres.add(new ListItem(critere)));
        return new Div(
                section(
                        "Pièces du dossier",
                        table(
                                "Pièces du dossier",
                                List.of("Pièce", "Précision", "Demandée", "#Au moins"),
                                regles.pieces().stream()
                                        .map(piece -> ligne(
                                                piece.libelle(),
                                                piece.precision(),
                                                piece.condition().libelle(),
                                                String.valueOf(piece.minimum())))
                                        .toList())),
                section("Critères d’éligibilité", criteres));
    }

    static Component grille(Regles regles) {
        var grille = regles.grille();
        var titre = grille.total() == null ? "Grille de priorisation" : "Grille de priorisation /" + grille.total();
        Component criteres = grille.criteres().isEmpty()
                ? new Paragraph("La source ne donne pas de grille.")
                : table(
                        titre,
                        List.of("Critère", "Ce qu’il regarde", "#Points"),
                        grille.criteres().stream()
                                .flatMap(LectureRegles::critere)
                                .toList());
        return new Div(
                section(titre, criteres),
                section(
                        "Cibles d’usage",
                        table(
                                "Cibles d’usage",
                                List.of("Indicateur", "Numérateur", "Dénominateur", "#Cible", "Exemptions"),
                                regles.cibles().stream()
                                        .map(cible -> ligne(
                                                cible.libelle(),
                                                cible.numerateur(),
                                                cible.denominateur() == null ? "—" : cible.denominateur(),
                                                cible.seuilEnClair(),
                                                exemptions(cible)))
                                        .toList()),
                        Champs.information(
                                "Cibles demandées pour le solde",
                                regles.atteinte().enClair()),
                        new Paragraph(FormulaireAtteinte.SILENCE)));
    }

    private static Stream<List<Component>> critere(GrilleNotation.Critere critere) {
        return Stream.concat(
                Stream.of(
                        ligne(critere.libelle(), "", critere.points() == null ? "non donnés" : "/" + critere.points())),
                critere.details().stream()
                        .map(detail -> ligne("– " + detail.libelle(), detail.regarde(), "/" + detail.points())));
    }

    private static String exemptions(CibleFiche cible) {
        var toutes = new ArrayList<>(cible.exemptions());
        cible.dispenses().stream().sorted().forEach(secteur -> toutes.add("sans objet pour " + secteur.name()));
        return toutes.isEmpty() ? "—" : String.join("\u00A0; ", toutes);
    }
}
