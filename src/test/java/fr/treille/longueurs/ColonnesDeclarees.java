package fr.treille.longueurs;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What feeds each column of text of the schema, one table a line. A column that is not here fails {@link ColonnesDeclareesTest}.
 *
 * <ul>
 *   <li>{@code saisi}: somebody types it; a test of this package gives it its longest legal value, then one character more, which
 *       the service refuses
 *   <li>{@code coupé}: read from a file, answered by a server or joined; cut at the length of the column, which a test of this
 *       package passes
 *   <li>{@code Role}, {@code finess.Champ}: the names of an enum; {@code Secteur+}: several of them, joined by commas
 *   <li>{@code sha256}: a digest in hexadecimal; {@code finess}, {@code région}, {@code territoire}: a code
 *   <li>{@code =table.colonne}: a copy; {@code =a.b+a.c}: several, joined by one character
 *   <li>{@code 40}: composed by the product, never longer than that
 *   <li>{@code registre}: a field of the FINESS files, see {@link fr.treille.referentiel.etablissement.finess.Champ}
 *   <li>{@code officiel}: written by migrations alone; {@code vide}: never written; {@code technique}: of a library; {@code libre}:
 *       without bound
 * </ul>
 */
final class ColonnesDeclarees {

    private static final String AGENT = "=agent.prenom+agent.nom";

    private static final String TABLES = """
            absence: motif=saisi trace_motif=vide
            acte: genre=40 region_code=région etat=EtatActe reference==document.reference constat=libre signataire_nom==signataire.prenom+signataire.nom signataire_fonction==signataire.qualite trace_motif=vide
            action_suivi: libelle=saisi qui=saisi etat=EtatAction motif=saisi trace_motif=vide
            affectation: territoire_code=territoire part=Part trace_motif=60
            agenda: empreinte=sha256 pour=Pour
            agenda_evenement: cle=60 titre=300 detail=480 lien=60
            agent: courriel=saisi civilite=saisi prenom=saisi nom=saisi fonction=saisi role=Role region_code=région trace_motif=vide
            agent_secret: mot_de_passe=68
            amenagement_cible: region_code=région situation=saisi effet=EffetAmenagement indicateurs=400 secteurs=Secteur+ demande_par=saisi decision=saisi trace_motif=saisi
            appel: intitule=saisi region_code=région livre=60 source=saisi statut=StatutAppel guichet=Guichet enveloppe_source=saisi trace_motif=vide
            appreciation: critere=critere.Critere objet=86 motif=saisi constat=sha256 trace_motif==appreciation.motif
            reponse_verification: sujet=Sujet motif=saisi vu=sha256 trace_motif==reponse_verification.motif
            apport_mesure: finess=finess indicateur=40 reduction_motif=saisi
            avis_region: region_code=région sens=SensAvis motif=saisi trace_motif=vide
            bloc_marque: region_code=région fichier==piece_version.nom sha256=sha256 trace_motif=vide
            categorie: code==etablissement.categorie_code libelle=officiel libelle_court=officiel agregat=officiel agregat_libelle=officiel famille=officiel famille_libelle=officiel secteur=Secteur eligibilite=Eligibilite reference=officiel
            code_secours: empreinte=sha256
            comite_membre: comite=Comite
            decision: motif=saisi ecart_motif=saisi competence=120 retrait_cause=CauseRetrait retrait_motif=saisi trace_motif==decision.retrait_motif
            decision_solde: sens=SensSolde motif=saisi constat=250 decide_par=@ trace_motif=500
            delegation_decision: region_code=région role=Role trace_motif=vide
            comite_selection: region_code=région nom=saisi membres=saisi trace_motif=vide
            dossier_ouvert: page=36
            dossier_selectionne: sens=SensComite motif==scenario.motif_favorable scenario==scenario.nom trace_motif=vide
            scenario: nom=saisi motif_favorable=saisi motif_complementaire=saisi motif_defavorable=saisi
            scenario_choix: sens=SensComite motif=saisi
            complement: attendue=200 libelle=saisi motif=saisi retire_motif=saisi trace_motif=vide
            complement_dit: empreinte=sha256
            compte_rendu: motif==point_mensuel.motif_correction reference==document.reference
            conventionnement: payeur=saisi conservation_base=saisi visas=20600 trace_motif=vide
            nature_porteur: porteur_finess=finess nature=NatureJuridique trace_motif=vide
            convention: region_code=région signee_porteur_lieu=saisi signee_agence_lieu=saisi etat=EtatActe caduque_cause=CauseCaducite reference==document.reference remplace==document.reference porteur==organisme_gestionnaire.nom destinataire==grappe.representant_civilite+grappe.representant_prenom+grappe.representant_nom+grappe.representant_fonction signataire_nom==signataire.prenom+signataire.nom signataire_fonction==signataire.qualite trace_motif=500 versement_reference=saisi versement_remarque=saisi
            correspondance_import: region_code=région signature=sha256 colonnes=4400
            critere_vigilance: region_code=région critere=vigilance.Critere
            document: region_code=région nature=NatureDocument reference=40 nom_fichier==document.reference type=20 sha256=sha256 sujet==grappe.nom lien=60 cree_par=@
            dui_actifs: region_code=région commentaire=saisi trace_motif=vide
            edition: motif=saisi auteur=@ regles=libre modele_favorable=300 modele_defavorable=300 trace_motif=vide
            eligibilite_region: region_code=région categorie_code=registre eligibilite=Eligibilite secteur=Secteur reference=saisi motif=saisi trace_motif==eligibilite_region.motif
            essms_declare: finess=finess dui=saisi aide=Aide aide_objet=saisi trace_motif=vide
            etablissement: finess=finess og_finess=registre porteuse_finess=registre nom=registre nom_long=registre complement_nom=registre complement_distribution=registre numero_voie=registre type_voie=registre voie=registre complement_voie=registre lieu_dit=registre commune_code=registre commune=registre code_postal=registre acheminement=registre territoire_code=registre telephone=registre telecopie=registre courriel=registre categorie_code=registre siret=registre ape=registre mft=registre mft_libelle=registre sph=registre sph_libelle=registre uai=registre recherche=registre source=GenreFichier$Source
            export: region_code=région liste=100 format=FormatExport filtre=coupé trace_motif=vide
            fiche_note: critere=200 libelle=200 regarde=300 commentaire=saisi
            fiche_notation: lien_motif=saisi lien_leve_motif=saisi trace_motif=saisi
            fenetre: selection_source=saisi etendue=EtendueProjets trace_motif==prorogation.motif
            fenetre_type: type_projet=TypeProjet secteurs=Secteur+
            glissement: motif=saisi
            grappe: region_code=région amoa_motif=saisi amoa_og=sha256 nom=saisi type=TypeProjet porteur_finess=finess solution=saisi editeur=saisi forme_juridique=FormeJuridique amoa_objet=saisi regime_tva=RegimeTva abandon_motif=saisi abandon_depuis=StatutGrappe contact_civilite=saisi contact_nom=saisi contact_prenom=saisi contact_fonction=saisi contact_courriel=saisi contact_telephone=saisi representant_civilite=saisi representant_nom=saisi representant_prenom=saisi representant_fonction=saisi representant_courriel=saisi representant_telephone=saisi statut=StatutGrappe depot_annule_motif=saisi territoires=territoires irrecevable_cause=CauseIrrecevabilite admission_depot_motif=saisi admission_complements_motif==grappe.admission_depot_motif trace_motif==grappe.admission_depot_motif
            grappe_essms: finess=finess og_finess=finess territoire_code=territoire situation=Situation heures_financeur=saisi verifiees_financeur==grappe_essms.heures_financeur verifiees_aupres=saisi
            grappe_essms_sorti: finess=finess cause=CauseSortie motif=saisi remplacant=finess
            grappe_ligne_financement: libelle=330 situation=Situation unite=Unite regle=330 source=300 explication=250
            grappe_og_taille: og_finess=finess trace_motif=saisi
            grappe_territoire: territoire_code=territoire
            import_finess: nom_fichier=coupé sha256=sha256 genre=GenreFichier encodage=12 etat=EtatImport message=2000 auteur=@
            import_finess_ligne: genre=GenreLigne nature=Nature finess=finess champ=finess.Champ ancien==etablissement.nom nouveau==etablissement.nom contenu=coupé raison=coupé
            import_segur: liste=ListeSegur nom_fichier=coupé genre=100 sha256=sha256
            import_mesures: region_code=région auteur=@ nom_fichier=coupé sha256=sha256
            import_mesures_ligne: sort=SortLigne finess=finess indicateur=40 avant=350 apres=coupé raison=coupé contenu=coupé
            instruction: motif=saisi recommandations=saisi vigilances=saisi double_financement=vide ecart_motif=saisi trace_motif=vide
            intention: cle=36 acte=100
            interlocuteur: role=RoleInterlocuteur civilite=saisi nom=saisi prenom=saisi fonction=saisi organisation=saisi courriel=saisi telephone=saisi note=saisi
            jalon: type=TypeJalon trace_motif==glissement.motif
            lettre: region_code=région sens=SensDecision etat=EtatActe reference==document.reference porteur==organisme_gestionnaire.nom destinataire_civilite==grappe.representant_civilite destinataire_nom==grappe.representant_prenom+grappe.representant_nom destinataire_fonction==grappe.representant_fonction destinataire_adresse==etablissement.complement_distribution+etablissement.numero_voie+etablissement.complement_voie+etablissement.type_voie+etablissement.voie+etablissement.lieu_dit+etablissement.acheminement signataire_nom==signataire.prenom+signataire.nom signataire_fonction==signataire.qualite trace_motif=vide
            lien_apport: region_code=région empreinte=sha256 etat=EtatApport nom==grappe.contact_civilite+grappe.contact_prenom+grappe.contact_nom courriel==grappe.contact_courriel cree_par=@ motif_renvoi=saisi clos_par=@
            lien_compte: objet=ObjetLien empreinte=sha256
            message: region_code=région message_id=292 objet=saisi corps=libre destinataires=coupé sujet=210 lien=60 etat=EtatMessage derniere_reponse=coupé cree_par=@ agenda=libre repondre_a==agent.courriel refusees=coupé
            message_destinataire: champ=AdresseCourriel$Champ nom=coupé adresse==agent.courriel
            message_reponse: adresse==agent.courriel issue=IssueEnvoi reponse=coupé
            message_tentative: issue=IssueEnvoi reponse=coupé
            mesure: finess=finess indicateur=40 reduction_motif=300 commentaire=saisi source=SourceMesure
            note_grappe: texte=saisi trace_motif=vide
            numerotation: region_code=région nature=NatureDocument
            organisme_gestionnaire: finess=finess nom=registre nom_long=registre complement_nom=registre complement_distribution=registre numero_voie=registre type_voie=registre voie=registre complement_voie=registre lieu_dit=registre commune_code=registre commune=registre code_postal=registre acheminement=registre territoire_code=registre telephone=registre courriel=registre statut_juridique=registre siren=registre ape=registre recherche=registre source=GenreFichier$Source
            etat_depenses: og_finess=finess signataire=saisi remarque=saisi trace_motif=vide
            periode_mesure: region_code=région duree_motif=saisi trace_motif=vide
            piece: region_code=région proprietaire=120
            piece_dossier: attendue=200 fichier==piece_version.nom etat=EtatPieceDossier motif=saisi trace_motif==piece_dossier.motif
            piece_version: nom=coupé type=TypePiece sha256=sha256 etat=EtatPiece constat=100 recue_par==lien_apport.nom courriel==lien_apport.courriel
            point_avancement: lot=saisi
            point_decision: texte=saisi
            point_difficulte: nature=NatureDifficulte texte=saisi
            point_mensuel: etat=EtatPoint lieu=saisi motif=saisi ordre_du_jour=saisi meteo=Meteo meteo_motif=saisi motif_correction=saisi trace_motif=vide organisateur_nom=@ organisateur_courriel==agent.courriel
            point_invitation: adresse==point_participant.courriel
            point_participant: nom=saisi qualite=saisi courriel=saisi
            point_texte: texte=saisi auteur=@
            point_texte_parallele: auteur=@ texte==point_texte.texte
            portee_preuve: precisee_par=@
            portee_preuve_essms: finess=finess
            portee_preuve_indicateur: indicateur=40
            preuve: commentaire=saisi source=SourceMesure jointe_par=@ retiree_par=@ retiree_motif=saisi
            proces_verbal: reference==document.reference
            prorogation: etape=EtapeFenetre entrainee_par=EtapeFenetre motif=saisi auteur=@
            recapitulatif: pour=Pour
            recapitulatif_envoi: cadence=Cadence empreinte=sha256
            recapitulatif_nature: nature=40 cadence=Cadence
            region: code=officiel nom=officiel agence_nom=saisi agence_direction=saisi agence_adresse=saisi agence_ville=saisi agence_telephone=saisi agence_courriel=saisi agence_site=saisi agence_tribunal=saisi agence_tribunal_adresse=saisi agence_grades=saisi fuseau=40 trace_motif=vide
            regle_relance: region_code=région nom=saisi nature=40 destinataires=DestinataireRelance+ objet=saisi texte=saisi
            referencement_segur: couloir=Couloir
            relance: nature=40 destinataire=DestinataireRelance
            relance_jour: adresse==agent.courriel
            relance_passage: region_code=région
            relance_report: nature=40 adresse==agent.courriel
            risque: libelle=saisi probabilite=Niveau impact=Niveau tendance=Tendance qui=saisi mesure=saisi trace_motif=vide
            scheduled_tasks: task_name=technique task_instance=technique picked_by=technique
            seance: comite=Comite lieu=saisi objet=saisi
            session_agent: empreinte=sha256 navigateur=40
            signataire: region_code=région civilite=saisi prenom=saisi nom=saisi qualite=saisi delegation=saisi trace_motif=vide
            solution_segur: editeur=coupé nom=coupé
            sons_beneficiaire: finess=finess solution=coupé
            statut_juridique: code==organisme_gestionnaire.statut_juridique libelle=officiel agregat_libelle=officiel
            tentative_connexion: empreinte=sha256
            territoire: code=officiel code_insee=officiel nom=officiel region_code=région ars_courriel=saisi ars_telephone=saisi grades_courriel=saisi grades_telephone=saisi trace_motif=vide
            travail: genre=40 titre=300 reglages=libre cle=36 region_code=région etat=EtatTravail
            travail_element: libelle=300 sort=SortElement reference==document.reference message=1000
            vague: nom=saisi
            vague_essms: finess=finess
            """;

    private ColonnesDeclarees() {}

    /** By « table.colonne ». */
    static Map<String, String> toutes() {
        return TABLES.lines()
                .flatMap(ligne -> {
                    var table = ligne.substring(0, ligne.indexOf(':'));
                    return Arrays.stream(
                                    ligne.substring(table.length() + 1).strip().split(" "))
                            .map(mot -> mot.split("=", 2))
                            .map(mots -> Map.entry(table + "." + mots[0], mots[1].equals("@") ? AGENT : mots[1]));
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
