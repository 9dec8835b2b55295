package fr.treille.referentiel.appel.regle;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Bareme;
import fr.treille.referentiel.financement.ChoixFinancement;
import fr.treille.referentiel.financement.Situation;
import fr.treille.referentiel.financement.Tarif;
import fr.treille.referentiel.financement.Tarifs;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that a call rules beside its dates, as one edition of it says. Editions do not change: an amendment makes another one.
 *
 * @param types the types of project that it finances
 * @param secteurs the sectors that it is open to
 * @param tailleMinimale distinct FINESS géographiques that a project needs
 * @param seuilPetitOg an OG with fewer ESSMS than this is a petit OG
 * @param bareme what it grants
 * @param baremeNonReference what it grants for a solution that is not référencée, null when that is no matter of scale
 * @param secteursNonReference the sectors that scale is for, empty when there is none
 * @param choix what the call chooses where its scale alone gives several amounts
 * @param exigences what it asks of the solution, and how it tells the counter
 * @param criteres conditions of éligibilité
 * @param pieces what a file holds
 * @param grille how files are ranked
 * @param cibles usage targets, in the order of the call
 * @param atteinte of what these targets are asked before the balance is paid
 * @param deploiementEvolutionMois a mark, in months, from the start of the project to the end of the deployment, without
 *     change of software
 * @param deploiementAcquisitionMois the same for an acquisition
 * @param mesureMois months before the measure over which usage is measured
 * @param convention how long its conventions last
 * @param modeles templates of its letters and conventions
 * @param silences where the source says nothing, or what we read into it: shown beside the rules
 */
public record Regles(
        Set<TypeProjet> types,
        Set<Secteur> secteurs,
        int tailleMinimale,
        int seuilPetitOg,
        Bareme bareme,
        @Nullable Bareme baremeNonReference,
        Set<Secteur> secteursNonReference,
        ChoixFinancement choix,
        Exigences exigences,
        List<String> criteres,
        List<Piece> pieces,
        GrilleNotation grille,
        List<CibleFiche> cibles,
        ExigenceCibles atteinte,
        int deploiementEvolutionMois,
        int deploiementAcquisitionMois,
        int mesureMois,
        DureeConvention convention,
        Modeles modeles,
        List<String> silences) {

    /** @throws Refus on the field that is not possible */
    public Regles {
        // rules stored before templates had names
        modeles = modeles == null ? Modeles.USUELS : modeles;
        // and before the calls chose: what they granted stays as it was
        choix = choix == null ? ChoixFinancement.DAVANT : choix;
        exigences = exigences == null ? Exigences.davant(baremeNonReference != null) : exigences;
        // and before they said of what the targets are asked: the conventions made by then do
        atteinte = atteinte == null ? ExigenceCibles.CHACUN : atteinte;
        exiger(!types.isEmpty(), "types", "Choisissez au moins un type de projet.");
        exiger(!secteurs.isEmpty(), "secteurs", "Choisissez au moins un secteur.");
        exiger(tailleMinimale > 0, "tailleMinimale", "La taille minimale est d’au moins un ESSMS.");
        exiger(seuilPetitOg > 0, "seuilPetitOg", "Le seuil d’un petit OG est d’au moins un ESSMS.");
        exiger(deploiementEvolutionMois > 0, "deploiementEvolutionMois", "Donnez un nombre de mois, à partir de 1.");
        exiger(
                deploiementAcquisitionMois > 0,
                "deploiementAcquisitionMois",
                "Donnez un nombre de mois, à partir de 1.");
        exiger(mesureMois > 0, "mesureMois", "Donnez un nombre de mois, à partir de 1.");
        exiger(
                (baremeNonReference == null) == secteursNonReference.isEmpty(),
                "secteursNonReference",
                "Un barème des solutions non référencées va avec les secteurs qu’il concerne.");
        // and before the calls said how long their conventions last
        convention = convention == null
                ? DureeConvention.usuelle(deploiementEvolutionMois, deploiementAcquisitionMois, mesureMois)
                : convention;
        convention.exigerMarge(deploiementEvolutionMois, deploiementAcquisitionMois, mesureMois);
        exiger(
                cibles.stream().map(CibleFiche::code).distinct().count() == cibles.size(),
                "cibles",
                "Deux cibles d’usage ont le même code.");
    }

    /**
     * What an edition written today keeps to, those of before being read as they are.
     *
     * @throws Refus on the pieces when a name does not hold where each file keeps it; on the grid when a criterion does not hold
     *     where each sheet does; on the targets when a code or an exemption does not hold where each measure keeps it; on the
     *     duration of the conventions when it is not one
     */
    public void exigerLongueurs() {
        convention.exigerPlausible();
        pieces.forEach(piece -> Bornes.borner(
                "pieces", "Le nom de la pièce «\u00A0" + piece.libelle() + "\u00A0»", piece.libelle(), Bornes.TITRE));
        grille.criteres()
                .forEach(
                        critere -> Bornes.borner("grille", "L’intitulé d’un critère", critere.libelle(), Bornes.TITRE));
        for (var cible : cibles) {
            Bornes.borner("cibles", "Le code «\u00A0" + cible.code() + "\u00A0»", cible.code(), Bornes.CODE);
            cible.exemptions()
                    .forEach(exemption -> Bornes.borner(
                            "cibles",
                            "Une exemption de «\u00A0" + cible.libelle() + "\u00A0»",
                            exemption,
                            Bornes.LIBELLE));
        }
    }

    private static void exiger(boolean vrai, String champ, String message) {
        if (!vrai) {
            throw Refus.surChamp(champ, message);
        }
    }

    /** The same for another size and other notes. */
    public Regles copie(int taille, List<String> notes) {
        return avec(taille, exigences, notes);
    }

    /** The same with what an edition written before calls said it leaves to the year of its call. */
    public Regles deLAnnee(int annee) {
        return avec(tailleMinimale, exigences.deLAnnee(annee), silences);
    }

    private Regles avec(int taille, Exigences autres, List<String> notes) {
        return new Regles(
                types,
                secteurs,
                taille,
                seuilPetitOg,
                bareme,
                baremeNonReference,
                secteursNonReference,
                choix,
                autres,
                criteres,
                pieces,
                grille,
                cibles,
                atteinte,
                deploiementEvolutionMois,
                deploiementAcquisitionMois,
                mesureMois,
                convention,
                modeles,
                notes);
    }

    /** Months that a deployment should take at most: those of an acquisition as soon as there is one. */
    public int deploiementMois(TypeProjet type) {
        return type == TypeProjet.EVOLUTION ? deploiementEvolutionMois : deploiementAcquisitionMois;
    }

    /** How long the convention of such a project lasts, and why. */
    public DureeConvention.Compte dureeConvention(TypeProjet type) {
        return new DureeConvention.Compte(
                convention.mois(type), deploiementMois(type), mesureMois, convention.etatsMois());
    }

    /** The scales of the call. */
    public Tarifs tarifs() {
        return new Tarifs(bareme, baremeNonReference);
    }

    /**
     * By which scale an ESSMS is paid.
     *
     * @param referencee whether its solution is référencée Ségur in its lane
     * @param secteur its own, null when its category has none: a person appreciates it, no scale is refused for that
     */
    public Tarif tarif(boolean referencee, @Nullable Secteur secteur, Situation situation) {
        var autre = baremeNonReference;
        if (referencee || autre == null) {
            return Tarif.REFERENCEE;
        }
        return (secteur == null || secteursNonReference.contains(secteur)) && autre.finance(situation)
                ? Tarif.NON_REFERENCEE
                : Tarif.HORS_BAREME;
    }

    /**
     * Lets pass a project whose solution is not said to be référencée at all.
     *
     * @param presents sectors of its ESSMS
     * @param situations theirs
     * @throws Refus when such a solution has its scale, and a sector or a situation is not of it
     */
    public void exigerSansReferencement(Set<Secteur> presents, Set<Situation> situations) {
        var autre = baremeNonReference;
        if (autre == null) {
            return;
        }
        if (!secteursNonReference.containsAll(presents)) {
            throw Refus.surChamp(
                    "referencee",
                    "Une solution non référencée n’est financée que pour les secteurs "
                            + secteursNonReference.stream()
                                    .sorted()
                                    .map(Secteur::name)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        situations.stream().sorted().forEach(autre::exigerFinance);
    }
}
