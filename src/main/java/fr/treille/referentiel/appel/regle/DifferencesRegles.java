package fr.treille.referentiel.appel.regle;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Bareme;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.edition.UsageModele;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an amendment changes, line by line, as a person reads it. */
public final class DifferencesRegles {

    private DifferencesRegles() {}

    /** The same between rules as they are stored, for the history. */
    public static List<Difference> entre(String avant, String apres) {
        return entre(ReglesEcrites.lire(avant), ReglesEcrites.lire(apres));
    }

    public static List<Difference> entre(Regles avant, Regles apres) {
        var lignesAvant = lignes(avant);
        var lignesApres = lignes(apres);
        var champs = new LinkedHashSet<>(lignesAvant.keySet());
        champs.addAll(lignesApres.keySet());
        var releve = new Difference.Releve();
        champs.forEach(champ -> releve.comparer(champ, lignesAvant.get(champ), lignesApres.get(champ)));
        return releve.differences();
    }

    private static Map<String, String> lignes(Regles regles) {
        var lignes = new LinkedHashMap<String, String>();
        lignes.put(
                "Types de projet",
                joindre(regles.types().stream()
                        .sorted()
                        .map(TypeProjet::libelle)
                        .toList()));
        lignes.put(
                "Secteurs",
                joindre(regles.secteurs().stream().sorted().map(Secteur::name).toList()));
        lignes.put("Taille minimale", regles.tailleMinimale() + " ESSMS");
        lignes.put("Petit OG", "moins de " + regles.seuilPetitOg() + " ESSMS");
        bareme(lignes, "", regles.bareme());
        var autre = regles.baremeNonReference();
        if (autre != null) {
            bareme(lignes, "Non référencée, ", autre);
            lignes.put(
                    "Secteurs des solutions non référencées",
                    joindre(regles.secteursNonReference().stream()
                            .sorted()
                            .map(Secteur::name)
                            .toList()));
        }
        var choix = regles.choix();
        lignes.put("Compte des rangs d’un projet mixte", choix.compte().libelle());
        lignes.put("Rangs d’un projet qui rejoint une grappe", choix.rejoints().libelle());
        lignes.put("AMOA", choix.amoa().libelle());
        lignes.put("Rangs des solutions référencées ou non", choix.baremes().libelle());
        lignes.put("Source du financement", choix.source());
        var exigences = regles.exigences();
        lignes.put("Secteurs sans référencement exigé", secteurs(exigences.dispenses()));
        lignes.put("Secteurs d’une solution candidate au référencement", secteurs(exigences.candidats()));
        lignes.put("Guichet", exigences.guichet().libelle());
        lignes.put("Seuil du guichet national", exigences.seuilGuichet() + " ESSMS");
        var version = exigences.versionSegur();
        if (version != null) {
            lignes.put("Version Ségur avant une mise en conformité", version ? "exigée" : "non exigée");
        }
        lignes.put("Critères d’éligibilité", joindre(regles.criteres()));
        for (var piece : regles.pieces()) {
            lignes.put(
                    "Pièce «\u00A0" + piece.libelle() + "\u00A0»",
                    piece.condition().libelle()
                            + (piece.minimum() == 1 ? "" : ", " + piece.minimum() + " au moins")
                            + (piece.precision().isEmpty() ? "" : "\u00A0: " + piece.precision()));
        }
        lignes.put("Total de la grille", String.valueOf(regles.grille().total()));
        for (var critere : regles.grille().criteres()) {
            lignes.put("Critère «\u00A0" + critere.libelle() + "\u00A0»", critere.points() + " points");
            critere.details()
                    .forEach(detail -> lignes.put(
                            "Sous-critère «\u00A0" + detail.libelle() + "\u00A0» de «\u00A0" + critere.libelle()
                                    + "\u00A0»",
                            detail.points() + " points"
                                    + (detail.regarde().isEmpty() ? "" : "\u00A0: " + detail.regarde())));
        }
        for (var cible : regles.cibles()) {
            lignes.put(
                    "Cible " + cible.code(),
                    cible.libelle() + ", " + cible.numerateur() + " / " + cible.denominateur() + ", "
                            + cible.seuilEnClair()
                            + (cible.exemptions().isEmpty() ? "" : ", exemptions\u00A0: " + joindre(cible.exemptions()))
                            + (cible.compte() == CompteNumerateur.PERSONNES
                                    ? ""
                                    : ", numérateur de messages ou d’échanges")
                            + (cible.dispenses().isEmpty()
                                    ? ""
                                    : ", sans objet pour "
                                            + cible.dispenses().stream()
                                                    .sorted()
                                                    .map(Enum::name)
                                                    .collect(Collectors.joining(", "))));
        }
        lignes.put("Cibles demandées pour le solde", regles.atteinte().enClair());
        lignes.put("Repère d’une évolution", regles.deploiementEvolutionMois() + " mois");
        lignes.put("Repère d’une acquisition", regles.deploiementAcquisitionMois() + " mois");
        lignes.put("Mesure de l’usage", regles.mesureMois() + " mois");
        lignes.put("Convention d’une évolution", regles.convention().evolutionMois() + " mois");
        lignes.put("Convention d’une acquisition", regles.convention().acquisitionMois() + " mois");
        lignes.put("Justificatifs et états de dépenses", regles.convention().etatsMois() + " mois");
        for (var usage : UsageModele.values()) {
            lignes.put(
                    "Modèle, " + usage.libelle().toLowerCase(Locale.FRENCH),
                    regles.modeles().nom(usage));
        }
        lignes.put("Silences de la source", joindre(regles.silences()));
        return lignes;
    }

    private static String secteurs(Collection<Secteur> secteurs) {
        return secteurs.isEmpty()
                ? "aucun"
                : joindre(secteurs.stream().sorted().map(Secteur::name).toList());
    }

    private static void bareme(Map<String, String> lignes, String prefixe, Bareme bareme) {
        lignes.put(prefixe + "nom du barème", bareme.intitule());
        bareme.tranches()
                .forEach(
                        tranche -> lignes.put(prefixe + tranche.libelle(), Formats.montant(tranche.montantParEssms())));
        lignes.put(prefixe + "plafond d’équipement", montant(bareme.plafondEquipement()));
        lignes.put(prefixe + "plafond d’AMOA", montant(bareme.plafondAmoa()));
        lignes.put(prefixe + "forfait de marché", montant(bareme.forfaitMarche()));
    }

    private static String montant(@Nullable Montant montant) {
        return montant == null ? "rien" : Formats.montant(montant);
    }

    private static String joindre(Collection<String> textes) {
        return textes.stream().collect(Collectors.joining("\u00A0; "));
    }
}
