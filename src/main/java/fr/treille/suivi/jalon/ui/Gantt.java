package fr.treille.suivi.jalon.ui;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.suivi.jalon.Calendrier;
import fr.treille.suivi.jalon.JalonFiche;
import fr.treille.suivi.jalon.PisteFiche;
import fr.treille.suivi.jalon.TypeJalon;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The milestones drawn along time, as SVG: shapes tell what was planned at first, what is planned and what happened, so that
 * it reads in black too. The table beside it says the same.
 */
final class Gantt {

    private static final int BAS = 44;
    private static final List<TypeJalon> SUR_BARRE = List.of(TypeJalon.VA, TypeJalon.VSR, TypeJalon.CIBLES);
    /** Longest name of a wave that its margin holds. */
    private static final int NOM_MAX = 26;

    private final Calendrier calendrier;
    private final LocalDate aujourdhui;
    private final EchelleTemps echelle;
    private final StringBuilder svg = new StringBuilder();
    private int y = EchelleTemps.HAUT + 4;

    private Gantt(Calendrier calendrier, LocalDate aujourdhui) {
        this.calendrier = calendrier;
        this.aujourdhui = aujourdhui;
        this.echelle = new EchelleTemps(dates().toList(), aujourdhui);
    }

    /** An {@code svg} element. */
    static String svg(Calendrier calendrier, LocalDate aujourdhui) {
        return new Gantt(calendrier, aujourdhui).dessiner();
    }

    private Stream<LocalDate> dates() {
        var marque = calendrier.marque();
        return Stream.concat(
                        calendrier.pistes().stream()
                                .flatMap(piste -> piste.jalons().stream())
                                .flatMap(jalon -> Stream.of(jalon.prevuInitial(), jalon.prevu(), jalon.reel())),
                        Stream.of(
                                aujourdhui,
                                calendrier.signeeLe(),
                                calendrier.solde(),
                                marque == null ? null : marque.jour()))
                .filter(Objects::nonNull);
    }

    private String dessiner() {
        calendrier.ensemble().jalons().forEach(this::ligne);
        calendrier.vagues().forEach(this::barre);
        var corps = svg.toString();
        svg.setLength(0);
        var hauteur = y + BAS;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gantt\" role=\"img\""
                        + " aria-labelledby=\"gantt-titre gantt-texte\" viewBox=\"0 0 ")
                .append(EchelleTemps.LARGEUR)
                .append(' ')
                .append(hauteur)
                .append("\"><title id=\"gantt-titre\">Jalons de la grappe</title><desc id=\"gantt-texte\">")
                .append(echapper(description()))
                .append("</desc>")
                .append(echelle.grille(y))
                .append(corps);
        reperes();
        legende(hauteur - 10);
        return svg.append("</svg>").toString();
    }

    /** What the drawing shows, in a sentence for those who do not see it; the table has the details. */
    private String description() {
        var fin = calendrier.finDeploiement();
        var marque = calendrier.marque();
        return "Frise des jalons au " + Formats.date(aujourdhui) + ". "
                + (fin == null ? "La fin du déploiement n’a pas de date" : "Fin du déploiement le " + Formats.date(fin))
                + (marque == null
                        ? "."
                        : ", repère de l’appel le " + Formats.date(marque.jour()) + " (" + marque.enPhrase() + ").")
                + (dates().anyMatch(echelle::horsCadre)
                        ? " Une flèche au bord montre une date hors de la frise, à vérifier."
                        : "")
                + " Les mêmes dates sont dans le tableau qui suit.";
    }

    private void ligne(JalonFiche jalon) {
        y += 24;
        nom(jalon.type().libelle());
        var date = jalon.date();
        if (date == null) {
            return;
        }
        var initial = Objects.requireNonNullElse(jalon.prevuInitial(), date);
        derive(initial, date);
        if (jalon.prevu() != null && !initial.equals(jalon.prevu()) && jalon.reel() != null) {
            losange(jalon.prevu(), "prevu");
        }
        losange(date, jalon.reel() == null ? "prevu" : "reel");
        var derive = jalon.derive();
        var texte = Formats.date(date) + (derive == 0 ? "" : (derive > 0 ? " (+" : " (−") + Math.abs(derive) + " j)");
        texte(
                echelle.x(date.isBefore(initial) ? initial : date),
                texte,
                jalon.enRetard(aujourdhui) ? "gantt-retard" : "");
    }

    /** A wave: a bar from the start of its deployment to its VSR, over the thin one of its first plan. */
    private void barre(PisteFiche piste) {
        y += 38;
        nom(piste.nom());
        var debut = piste.jalon(TypeJalon.DEPLOIEMENT);
        var vsr = piste.jalon(TypeJalon.VSR);
        bande(debut.prevuInitial(), vsr.prevuInitial(), 9, 4, "initial");
        bande(debut.date(), vsr.date(), -4, 8, vsr.reel() == null ? "prevu" : "reel");
        if (debut.date() != null && vsr.date() == null) {
            losange(debut.date(), debut.reel() == null ? "prevu" : "reel");
        }
        for (var type : SUR_BARRE) {
            var jalon = piste.jalon(type);
            var date = jalon.date();
            if (date != null) {
                losange(date, jalon.reel() == null ? "prevu" : "reel");
                svg.append("<text text-anchor=\"middle\" class=\"gantt-petit%s\" x=\"%s\" y=\"%d\">%s</text>"
                        .formatted(
                                jalon.enRetard(aujourdhui) ? " gantt-retard" : "",
                                echelle.x(date),
                                y - 10,
                                type == TypeJalon.CIBLES ? "Cibles" : type.libelle()));
            }
        }
    }

    private void bande(@Nullable LocalDate de, @Nullable LocalDate a, int haut, int epaisseur, String genre) {
        if (de != null && a != null) {
            svg.append("<rect class=\"gantt-bande-%s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"/>"
                    .formatted(
                            genre,
                            echelle.x(de),
                            y + haut,
                            Math.max(2, Math.round((echelle.x(a) - echelle.x(de)) * 10) / 10d),
                            epaisseur));
        }
    }

    private void nom(String nom) {
        var court = Bornes.couper(nom, NOM_MAX);
        svg.append("<text class=\"gantt-nom\" x=\"0\" y=\"%d\">%s</text>".formatted(y + 4, echapper(court)));
    }

    private void derive(LocalDate initial, LocalDate date) {
        if (!initial.equals(date)) {
            svg.append("<line class=\"gantt-derive\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>"
                    .formatted(echelle.x(initial), echelle.x(date), y, y));
            losange(initial, "initial");
        }
    }

    private void losange(LocalDate date, String genre) {
        svg.append(losange(echelle.x(date), y, genre));
        if (echelle.horsCadre(date)) {
            svg.append("<text class=\"gantt-petit gantt-hors\" text-anchor=\"middle\" x=\"%s\" y=\"%d\">%s</text>"
                    .formatted(echelle.x(date), y + 16, date.isAfter(aujourdhui) ? "→" : "←"));
        }
    }

    private static String losange(double x, int y, String genre) {
        return "<path class=\"gantt-%s\" d=\"M%s %dl6 6l-6 6l-6 -6z\"/>".formatted(genre, x, y - 6);
    }

    private void texte(double x, String texte, String classe) {
        var aGauche = x > EchelleTemps.LARGEUR - 130;
        svg.append("<text class=\"gantt-date %s\" text-anchor=\"%s\" x=\"%s\" y=\"%d\">%s</text>"
                .formatted(classe, aGauche ? "end" : "start", x + (aGauche ? -10 : 10), y + 4, texte));
    }

    private void reperes() {
        var marque = calendrier.marque();
        if (marque != null) {
            svg.append(echelle.repere(
                    marque.jour(), "marque", "Repère\u00A0: " + marque.mois() + "\u00A0mois", 12, y + 14));
        }
        var solde = calendrier.solde();
        if (solde != null) {
            svg.append(echelle.repere(solde, "solde", "Solde au plus tôt", 28, y + 14));
        }
        svg.append(echelle.repere(aujourdhui, "jour", "Aujourd’hui", 44, y + 14));
    }

    private void legende(int bas) {
        var x = EchelleTemps.MARGE;
        for (var genre : List.of("initial", "prevu", "reel")) {
            var mot = switch (genre) {
                case "initial" -> "prévu à l’origine";
                case "prevu" -> "prévu";
                default -> "réel";
            };
            svg.append(losange(x + 6, bas - 4, genre))
                    .append("<text class=\"gantt-petit\" x=\"%d\" y=\"%d\">%s</text>".formatted(x + 18, bas, mot));
            x += 150;
        }
    }

    private static String echapper(String texte) {
        return texte.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
