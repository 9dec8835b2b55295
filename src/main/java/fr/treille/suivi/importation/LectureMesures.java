package fr.treille.suivi.importation;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.lecture.Cellule;
import fr.treille.socle.lecture.LigneLue;
import fr.treille.socle.lecture.Textes;
import fr.treille.socle.lecture.Valeurs;
import fr.treille.suivi.mesure.MesureSaisie;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes measures of the lines of a table, or says of each line that cannot be read which cell is wrong and how. */
final class LectureMesures {

    /** How far a rate of the file may be from what its own figures make, for the roundings. */
    private static final BigDecimal ECART = new BigDecimal("0.0101");

    private static final String ZERO_RENDU = " Le zéro du début du numéro FINESS, que le tableur avait ôté, est rendu.";

    /**
     * The period of the whole file.
     *
     * @param debut first day
     * @param fin last day
     */
    record Periode(LocalDate debut, LocalDate fin) {}

    private final int ligneEntetes;
    private final Reperes reperes;
    private final Indicateurs indicateurs;
    private final @Nullable Periode periode;
    private final Consumer<MesureLue> mesures;
    private final Consumer<LigneRapport> refus;
    /** Where each kind of column is, and of which indicators there are: asked for at every line. */
    private final Map<ColonneMesures, Integer> rangs = new HashMap<>();

    private final Set<String> groupes;
    private int sansMesure;

    LectureMesures(
            Correspondance colonnes,
            Entetes entetes,
            Indicateurs indicateurs,
            @Nullable Periode periode,
            Consumer<MesureLue> mesures,
            Consumer<LigneRapport> refus) {
        this.ligneEntetes = entetes.ligne();
        this.reperes = new Reperes(entetes);
        this.indicateurs = indicateurs;
        this.periode = periode;
        this.mesures = mesures;
        this.refus = refus;
        this.groupes = colonnes.indicateurs(Champ.NUMERATEUR);
        for (int rang = colonnes.colonnes().size() - 1; rang >= 0; rang--) {
            rangs.put(colonnes.colonnes().get(rang), rang);
        }
    }

    private int rang(Champ champ, String indicateur) {
        return rangs.getOrDefault(new ColonneMesures(champ, indicateur), -1);
    }

    /** Lines that give nothing to record: totals, and those of which every count is empty. */
    int sansMesure() {
        return sansMesure;
    }

    void lire(LigneLue ligne) {
        if (ligne.numero() <= ligneEntetes) {
            return;
        }
        if (total(ligne)) {
            sansMesure++;
            return;
        }
        var numero = "";
        try {
            var notes = reperes.horsTitres(ligne);
            var finess = finess(ligne);
            numero = finess.valeur();
            var remarque = (notes + (finess.zeroRendu() ? ZERO_RENDU : "")).strip();
            int avant = sansMesure;
            for (var groupe : groupes) {
                mesurer(ligne, numero, groupe, remarque);
            }
            // a line of several indicators is without measure when none of them has one
            sansMesure = Math.min(sansMesure, avant + 1);
        } catch (Refus raison) {
            refus.accept(new LigneRapport(
                    ligne.numero(), SortLigne.REFUSEE, numero, "", "", "", raison.message(), ligne.contenu()));
        }
    }

    /** Of one indicator, that of a group of columns or the one that the line says. */
    private void mesurer(LigneLue ligne, String finess, String groupe, String remarque) {
        var code = groupe;
        try {
            var numerateur = valeur(ligne, Champ.NUMERATEUR, groupe, Valeurs::entier);
            var denominateur = valeur(ligne, Champ.DENOMINATEUR, groupe, Valeurs::entier);
            var taux = valeur(ligne, Champ.TAUX, groupe, Valeurs::taux);
            if (numerateur == null && denominateur == null && taux == null) {
                sansMesure++;
                return;
            }
            code = groupe.isEmpty() ? indicateur(ligne) : groupe;
            if (numerateur == null && taux != null) {
                throw new Refus(
                        "La ligne donne un taux sans numérateur\u00A0: le taux se calcule, donnez ce qui est compté.");
            }
            var reduction = valeur(ligne, Champ.REDUCTION, groupe, Valeurs::entier);
            var saisie = new MesureSaisie(
                    finess,
                    code,
                    numerateur,
                    denominateur,
                    reduction == null ? 0 : reduction,
                    reduction == null || reduction == 0 ? "" : motif(ligne, groupe, code));
            exigerTaux(taux, saisie);
            var dite = (remarque + motifSeul(ligne, groupe, saisie)).strip();
            mesures.accept(new MesureLue(ligne.numero(), debut(ligne), fin(ligne), saisie, dite, ligne));
        } catch (Refus raison) {
            refus.accept(new LigneRapport(
                    ligne.numero(), SortLigne.REFUSEE, finess, code, "", "", raison.message(), ligne.contenu()));
        }
    }

    private String motifSeul(LigneLue ligne, String groupe, MesureSaisie saisie) {
        int rang = rang(Champ.MOTIF, groupe);
        return rang < 0 || saisie.reduction() != 0 || ligne.cellule(rang).vide()
                ? ""
                : " " + reperes.en(ligne, rang) + " donne un motif sans réduction\u00A0: il n’est pas lu.";
    }

    private boolean total(LigneLue ligne) {
        var finess = ligne.cellule(rang(Champ.FINESS, "")).texte();
        return finess.chars().noneMatch(Character::isDigit)
                && ligne.cellules().stream()
                        .filter(cellule -> !cellule.vide())
                        .findFirst()
                        .filter(cellule -> Textes.plat(cellule.texte()).matches("(sous )?total.*|ensemble.*|moyenne.*"))
                        .isPresent();
    }

    private Valeurs.FinessLu finess(LigneLue ligne) {
        int rang = rang(Champ.FINESS, "");
        try {
            var lu = Valeurs.finess(ligne.cellule(rang));
            if (lu != null) {
                return lu;
            }
        } catch (Refus raison) {
            throw new Refus(Reperes.decalee(ligne, rang) + reperes.en(ligne, rang) + " " + raison.message() + ".");
        }
        throw new Refus(
                Reperes.decalee(ligne, rang) + reperes.en(ligne, rang) + " est vide, où le numéro FINESS est attendu.");
    }

    private String indicateur(LigneLue ligne) {
        var texte = ligne.cellule(rang(Champ.INDICATEUR, "")).texte();
        if (texte.isBlank()) {
            throw new Refus(reperes.en(ligne, rang(Champ.INDICATEUR, "")) + " est vide, où l’indicateur est attendu.");
        }
        return indicateurs
                .code(texte)
                .orElseThrow(() -> new Refus("«\u00A0" + texte + "\u00A0» n’est pas un indicateur connu\u00A0: "
                        + String.join(", ", indicateurs.codes()) + "."));
    }

    /** As the call writes it, when the file differs by its capitals or accents alone. */
    private String motif(LigneLue ligne, String groupe, String code) {
        int rang = rang(Champ.MOTIF, groupe);
        var ecrit = rang < 0 ? "" : ligne.cellule(rang).texte().strip();
        var exemptions = indicateurs.cible(code).map(CibleFiche::exemptions).orElse(List.of());
        if (ecrit.isEmpty() && exemptions.size() == 1) {
            return exemptions.getFirst();
        }
        return exemptions.stream()
                .filter(exemption -> Textes.plat(exemption).equals(Textes.plat(ecrit)))
                .findFirst()
                .orElse(ecrit);
    }

    private static void exigerTaux(@Nullable BigDecimal taux, MesureSaisie saisie) {
        var numerateur = saisie.numerateur();
        var denominateur = saisie.denominateur();
        if (taux == null || numerateur == null || denominateur == null || denominateur <= saisie.reduction()) {
            return;
        }
        var calcule = BigDecimal.valueOf(numerateur)
                .divide(BigDecimal.valueOf(denominateur - saisie.reduction()), 6, RoundingMode.HALF_UP);
        if (calcule.subtract(taux).abs().compareTo(ECART) > 0) {
            throw new Refus("Le taux annoncé, " + Formats.pourcentage(taux) + ", n’est pas celui de "
                    + MesureLue.valeurs(numerateur, denominateur, saisie.reduction(), "réduction") + " ("
                    + Formats.pourcentage(calcule) + ")\u00A0: des colonnes sont peut-être décalées.");
        }
    }

    private @Nullable LocalDate debut(LigneLue ligne) {
        return periode != null
                ? periode.debut()
                : valeur(ligne, Champ.DEBUT, "", cellule -> Valeurs.jour(cellule, false));
    }

    private LocalDate fin(LigneLue ligne) {
        var fin =
                periode != null ? periode.fin() : valeur(ligne, Champ.FIN, "", cellule -> Valeurs.jour(cellule, true));
        if (fin == null) {
            throw new Refus(reperes.en(ligne, rang(Champ.FIN, "")) + " est vide, où la date de mesure est attendue.");
        }
        return fin;
    }

    private <T> @Nullable T valeur(
            LigneLue ligne, Champ champ, String indicateur, Function<Cellule, @Nullable T> lecture) {
        int rang = rang(champ, indicateur);
        if (rang < 0) {
            return null;
        }
        try {
            return lecture.apply(ligne.cellule(rang));
        } catch (Refus raison) {
            throw new Refus(reperes.en(ligne, rang) + " " + raison.message() + ".");
        }
    }
}
