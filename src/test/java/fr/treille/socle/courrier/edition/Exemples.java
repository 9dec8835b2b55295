package fr.treille.socle.courrier.edition;

import fr.treille.socle.courrier.edition.LettreNotification.Defavorable;
import fr.treille.socle.courrier.edition.LettreNotification.Favorable;
import fr.treille.socle.courrier.edition.TexteConvention.Cible;
import fr.treille.socle.courrier.edition.TexteConvention.Clauses;
import fr.treille.socle.courrier.edition.TexteConvention.Part;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Invented documents, complete, in the figures of the programme (46 ESSMS acquiring in 2025: 966 000 €). */
final class Exemples {

    static final Emetteur EMETTEUR = new Emetteur(
            "Agence régionale de santé Occitanie",
            "Direction des usagers, des affaires juridiques et de l’inspection-contrôle",
            "26–28, parc club du Millénaire\n1025, rue Henri-Becquerel – CS 30001\n34067 Montpellier Cedex 2",
            "04 00 00 00 01",
            "www.ars.example",
            null,
            "Montpellier",
            "Camille Exemple",
            "Le directeur général de l’Agence régionale de santé Occitanie",
            "",
            "",
            "Dominique Modèle",
            "ars-oc-esms-numerique@ars.example",
            "04 00 00 00 00",
            "Pergola e-santé");

    static final Destinataire DESTINATAIRE = new Destinataire(
            "Association Les Œillets de l’Hers",
            "310000013",
            "12, allée des Érables\nBâtiment B\n31500 Toulouse",
            "Madame",
            "Maëlle Desœuvre",
            "Directrice générale");

    private Exemples() {}

    static LettreNotification favorable(List<String> recommandations, List<String> vigilances) {
        return lettre(
                DESTINATAIRE,
                new Favorable(
                        "966\u202F000\u00A0€",
                        "neuf cent soixante-six mille euros",
                        "483\u202F000\u00A0€",
                        "483\u202F000\u00A0€",
                        "hors taxes",
                        List.of(
                                new LigneMontant(
                                        "Usage – acquisition, 1er au 49e ESSMS",
                                        "46",
                                        "7\u202F000\u00A0€",
                                        "100\u00A0%",
                                        "322\u202F000\u00A0€"),
                                new LigneMontant(
                                        "Logiciel – acquisition, 1er au 49e ESSMS",
                                        "46",
                                        "14\u202F000\u00A0€",
                                        "100\u00A0%",
                                        "644\u202F000\u00A0€")),
                        recommandations,
                        vigilances,
                        convention(12).essms()));
    }

    /** As many ESSMS in the annex, and as many recommendations. */
    static LettreNotification favorableAux(int essms, int remarques) {
        var modele = (Favorable) favorable().decision();
        return lettre(
                DESTINATAIRE,
                new Favorable(
                        modele.montant(),
                        modele.montantLettres(),
                        modele.premierVersement(),
                        modele.secondVersement(),
                        modele.regimeTva(),
                        modele.lignes(),
                        Collections.nCopies(
                                remarques,
                                "Consolider le plan de formation des professionnels de nuit et des remplaçants, dont le"
                                        + " dossier ne dit ni le nombre ni le calendrier."),
                        List.of(),
                        convention(essms).essms()));
    }

    /** As many recommendations, and as many lines in the table: both go over the page. */
    static LettreNotification favorableLongue(int nombre) {
        var modele = (Favorable) favorable().decision();
        return lettre(
                DESTINATAIRE,
                new Favorable(
                        modele.montant(),
                        modele.montantLettres(),
                        modele.premierVersement(),
                        modele.secondVersement(),
                        modele.regimeTva(),
                        IntStream.rangeClosed(1, nombre)
                                .mapToObj(
                                        i -> new LigneMontant("Ligne " + i, "1", "1\u00A0€", "100\u00A0%", "1\u00A0€"))
                                .toList(),
                        IntStream.rangeClosed(1, nombre)
                                .mapToObj(i -> "Recommandation " + i)
                                .toList(),
                        List.of(),
                        convention(nombre).essms()));
    }

    /** Of an agency whose bloc-marque is a PNG of that size. */
    static Emetteur emetteurAvecLogo(int largeur, int hauteur) {
        var image = new BufferedImage(largeur, hauteur, BufferedImage.TYPE_INT_RGB);
        var feuille = image.createGraphics();
        feuille.setColor(Color.BLUE);
        feuille.fillRect(0, 0, largeur, hauteur);
        feuille.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var e = EMETTEUR;
        return new Emetteur(
                e.agence(),
                e.direction(),
                e.adresse(),
                e.telephone(),
                e.site(),
                png.toByteArray(),
                e.ville(),
                e.signataireNom(),
                e.signataireFonction(),
                e.signatairePour(),
                e.signataireDelegation(),
                e.contactNom(),
                e.contactCourriel(),
                e.contactTelephone(),
                e.grades());
    }

    static LettreNotification favorableAvecLogo() {
        return avecLogo(favorable(), 300, 92);
    }

    /** That letter of an agency whose bloc-marque has that size. */
    static LettreNotification avecLogo(LettreNotification lettre, int largeur, int hauteur) {
        return new LettreNotification(
                lettre.modele(),
                emetteurAvecLogo(largeur, hauteur),
                lettre.destinataire(),
                lettre.reference(),
                lettre.date(),
                lettre.appel(),
                lettre.grappe(),
                lettre.typeProjet(),
                lettre.nombreEssms(),
                lettre.dateDepot(),
                lettre.decision());
    }

    static Destinataire destinataireAuNomTresLong() {
        return new Destinataire(
                "Groupement de coopération sociale et médico-sociale des établissements publics autonomes et associatifs du"
                        + " Lauragais, de la Montagne noire et de la haute vallée de l’Aude",
                "310000013",
                "Résidence Les Œillets, bâtiment B, escalier 3\n12, allée des Érables-du-Lauragais\nBP 70012\n31500 Toulouse"
                        + " Cedex 5",
                "Monsieur",
                "Jean-Christophe de La Rochefoucauld-Desœuvre",
                "Président du conseil d’administration et administrateur du groupement");
    }

    static LettreNotification favorable() {
        return favorable(
                List.of(
                        "Associer les représentants des usagers au comité de pilotage dès le lancement du projet.",
                        "Consolider le plan de formation des professionnels de nuit et des remplaçants, dont le dossier ne dit"
                                + " ni le nombre ni le calendrier, avant la vérification d’aptitude."),
                List.of("Le calendrier du marché est tendu : une notification après mars 2026 décalerait la VSR."));
    }

    static LettreNotification defavorable() {
        return lettre(
                DESTINATAIRE,
                new Defavorable(
                        "La solution retenue n’est pas référencée Ségur vague 1, et le dossier ne comporte pas d’étude de"
                                + " couverture. Le plan de financement ne distingue pas les coûts de projet des coûts de"
                                + " ressources humaines, ce qui ne permet pas d’apprécier la soutenabilité du projet.",
                        "former un recours contentieux devant le tribunal administratif de Toulouse, 68, rue Raymond-IV, BP"
                                + " 7007, 31068 Toulouse Cedex 7, par courrier ou, sans avocat et hors gestion permanente"
                                + " d’un service public, par l’application Télérecours citoyens (www.telerecours.fr)."));
    }

    static LettreNotification lettre(Destinataire destinataire, LettreNotification.Decision decision) {
        return new LettreNotification(
                decision instanceof LettreNotification.Favorable
                        ? LettreNotification.FAVORABLE
                        : LettreNotification.DEFAVORABLE,
                EMETTEUR,
                destinataire,
                "ARS76-2025-0042",
                "12\u00A0octobre 2025",
                "ESMS numérique – Occitanie 2025",
                "Grappe de l’Hers",
                "acquisition d’un dossier usager informatisé",
                "46",
                "2\u00A0juin 2025",
                decision);
    }

    static TexteConvention convention(int nombre) {
        return convention(nombre, EMETTEUR);
    }

    static TexteConvention convention(int nombre, Emetteur emetteur) {
        return new TexteConvention(
                TexteConvention.MODELE,
                emetteur,
                DESTINATAIRE,
                "ARS76-CONV-2025-0017",
                "3\u00A0novembre 2025",
                "ESMS numérique – Occitanie 2025",
                "Occitanie",
                "Grappe de l’Hers",
                "convention simple",
                "acquisition d’un dossier usager informatisé",
                "Clématite",
                "Éditions du Treillage",
                "2\u00A0juin 2025",
                "ARS76-2025-0042",
                "12\u00A0octobre 2025",
                "966\u202F000\u00A0€",
                "neuf cent soixante-six mille euros",
                "483\u202F000\u00A0€",
                "483\u202F000\u00A0€",
                "toutes taxes comprises",
                List.of(
                        new LigneMontant(
                                "Usage, 1er au 49e ESSMS en acquisition",
                                "45",
                                "7\u202F000\u00A0€",
                                "100\u00A0%",
                                "315\u202F000\u00A0€"),
                        new LigneMontant(
                                "Usage, 46e ESSMS en acquisition, SAAD Aide de l’Hers (310000013)",
                                "1",
                                "7\u202F000\u00A0€",
                                "66,666667\u00A0%",
                                "4\u202F666,67\u00A0€")),
                "dix-huit (18) mois",
                "trente-six (36) mois",
                "tribunal administratif de Toulouse",
                "dans chacun des ESSMS de l’annexe 1",
                clauses(true, true, parts(nombre)),
                List.of(
                        new Cible(
                                "Taux d’utilisation de MSSanté",
                                "Messages envoyés par MSSanté",
                                "Personnes pouvant avoir un projet d’accompagnement",
                                "70\u00A0%"),
                        new Cible(
                                "Taux d’utilisation du DMP",
                                "DMP alimentés d’au moins un document",
                                "Personnes pouvant avoir un projet d’accompagnement",
                                "70\u00A0%"),
                        new Cible(
                                "Taux de dossiers actifs dans le DUI",
                                "Dossiers actifs",
                                "Personnes accompagnées",
                                "90\u00A0%"),
                        new Cible(
                                "Dossiers actifs avec projet personnalisé",
                                "Dossiers actifs dont le projet personnalisé est en préparation ou actif",
                                "Dossiers actifs",
                                "90\u00A0%"),
                        new Cible(
                                "Dossiers actifs avec événement d’agenda",
                                "Dossiers actifs comportant au moins un événement d’agenda",
                                "Dossiers actifs",
                                "90\u00A0%")),
                IntStream.rangeClosed(1, nombre)
                        .mapToObj(i -> new LigneEssms(
                                finess(i),
                                i % 7 == 0
                                        ? "Service d’éducation spéciale et de soins à domicile du Lauragais et de la vallée de l’Hers"
                                        : "EHPAD Les Œillets " + i,
                                i % 5 == 0 ? "Saint-Orens-de-Gameville" : "Toulouse",
                                i % 3 == 0
                                        ? "Centre intercommunal d’action sociale du Lauragais"
                                        : "Association Les Œillets de l’Hers",
                                i % 4 == 0 ? "Évolution" : "Acquisition"))
                        .toList());
    }

    private static String finess(int rang) {
        return "31%06d".formatted(rang) + rang % 10;
    }

    /** The shares of as many ESSMS of one OG. */
    private static List<Part> parts(int nombre) {
        return Stream.concat(
                        Stream.of(Part.organisme(
                                "Association Les Œillets de l’Hers", "310000013", "966\u202F000\u00A0€")),
                        IntStream.rangeClosed(1, nombre)
                                .mapToObj(i -> Part.essms("EHPAD Les Œillets " + i, finess(i), "21\u202F000\u00A0€")))
                .toList();
    }

    /** What a convention says with such a porteur. */
    static Clauses clauses(boolean privee, boolean associative, List<Part> parts) {
        return new Clauses(
                associative ? "Association" : privee ? "Autre personne de droit privé" : "Personne publique",
                privee,
                associative,
                List.of(
                        "Vu le code de l’action sociale et des familles, notamment son article L.\u00A0312-1\u00A0;",
                        "Vu le décret n°\u00A02001-495 du 6\u00A0juin 2001 pris pour l’application de l’article 10 de la loi"
                                + " n°\u00A02000-321 du 12\u00A0avril 2000 et relatif à la transparence financière des aides"
                                + " octroyées par les personnes publiques\u00A0;"),
                true,
                "Vu l’acte qui habilite Capucine Lauragais à signer la présente convention, en vigueur depuis le"
                        + " 2\u00A0janvier 2025\u00A0: décision n°\u00A02025-0012\u00A0;",
                "la Caisse des dépôts et consignations",
                "les trois (3) mois qui précèdent",
                "Cette durée comprend une marge de neuf (9) mois.",
                "",
                "cinq (5) ans à compter du dernier versement",
                parts);
    }
}
