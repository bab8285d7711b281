import type { SessionRow } from './rows.ts';

/** The Spanish-language track. */
export const charlas: readonly SessionRow[] = [
  {
    title: 'Cómo enseñar a programar en una biblioteca',
    by: [
      [
        'Valentina Ortiz',
        'ella',
        'Biblioteca Popular del Puerto',
        `Bibliotecaria y programadora. Presta libros, cables y paciencia.`,
      ],
    ],
    abstract: `Una biblioteca de barrio tiene mesas, silencio a ratos y gente de todas las edades. Contamos tres años de talleres de Python entre estanterías: qué funcionó con niños, qué con jubilados y por qué el mejor ejercicio fue ordenar los libros devueltos.`,
    level: 'all',
    place: [2, '10:10', 'room-302'],
    draw: 4,
    tags: ['enseñanza', 'bibliotecas'],
  },
  {
    title: 'Datos abiertos, barrios abiertos',
    by: [
      [
        'Iker Zubiri',
        'él',
        'Auzolan Datuak',
        `Vecino, analista y coleccionista de hojas de cálculo municipales.`,
      ],
    ],
    abstract: `El ayuntamiento publicó 600 ficheros y nadie los abría. Con una asociación de vecinos los convertimos en respuestas: dónde falta sombra, qué cruce asusta, cuánto tarda un autobús de verdad. Enseñamos el camino del PDF al mapa, con todos sus tropiezos.`,
    place: [2, '10:45', 'room-302'],
    tags: ['datos abiertos', 'mapas'],
  },
  {
    title: 'Pruebas que cuentan historias',
    by: [
      [
        'Ximena Rojas',
        'ella',
        'Andina Pagos',
        `Prueba sistemas de pago y guarda los mejores fallos en un cuaderno.`,
      ],
    ],
    abstract: `Una buena prueba se lee como un cuento breve: había una vez, de pronto, y entonces. Reescribimos en directo un conjunto de pruebas ilegible de un sistema de pagos hasta que el equipo de negocio pudo leerlo, y encontró dos errores.`,
    place: [2, '11:20', 'room-302'],
    tags: ['pruebas'],
  },
  {
    title: 'El arte de leer un traceback',
    by: [
      ['Amaru Quispe', 'él', 'Altiplano Software', `Enseña a leer errores en castellano, quechua y gestos.`],
    ],
    abstract: `Treinta líneas rojas asustan a cualquiera. Aprendemos a leerlas de abajo arriba, a distinguir el síntoma de la causa y a pedir ayuda con un mensaje que otros quieran contestar. Con errores reales enviados por la comunidad.`,
    level: 'beginner',
    draw: 4,
    tags: ['errores', 'principiantes'],
  },
  {
    title: 'Concurrencia en la cocina',
    by: [
      [
        'Montserrat Vila-Puig',
        'ella',
        'Cuina Oberta',
        `Cocinera reconvertida en programadora. Sigue midiendo en cucharadas.`,
      ],
    ],
    abstract: `Un restaurante es un sistema concurrente con cuchillos. Hilos, procesos y asyncio explicados con fogones, comandas y un solo horno, y lo que pasa cuando dos cocineras esperan la misma sartén.`,
    draw: 4,
    tags: ['asyncio', 'concurrencia'],
  },
  {
    title: 'Un satélite del tamaño de una caja de zapatos',
    by: [
      [
        'Lautaro Giménez',
        'él',
        'Club Espacial del Sur',
        `Ingeniero de vuelo de un satélite que cabe en una mochila.`,
      ],
    ],
    abstract: `Nuestro cubesat lleva MicroPython, tres sensores y una batería con mal carácter. Contamos la puesta en órbita, los 48 minutos sin señal y cómo se corrige un fallo a 500 kilómetros de altura con una ventana de seis minutos.`,
    level: 'all',
    draw: 5,
    delivery: 'remote',
    tags: ['micropython', 'espacio'],
  },
  {
    title: 'Django para la cooperativa',
    by: [
      [
        'Rocío Belmonte',
        'ella',
        'Cooperativa La Huerta',
        `Socia número 14. Lleva las cuentas y, desde hace poco, el servidor.`,
      ],
    ],
    abstract: `Una cooperativa de consumo con 300 familias, un excel heroico y dos tardes libres a la semana. Migramos pedidos, cuotas y turnos a Django sin parar un solo reparto. Hablamos de permisos, de confianza y de la impresora.`,
    tags: ['django'],
  },
  {
    title: 'Lo que aprendí traduciendo la documentación',
    by: [
      [
        'Yamila Ferreyra',
        'elle',
        'Traducciones Libres',
        `Traduce manuales y discute sobre la palabra «hilo» con cualquiera.`,
      ],
    ],
    abstract: `¿«Hilo» o «proceso ligero»? ¿«Cadena» o «texto»? Dos mil párrafos después, tengo menos certezas y mejores preguntas. Un recorrido por el trabajo invisible de traducir documentación y por la comunidad que lo hace posible.`,
    level: 'all',
    tags: ['traducción', 'documentación'],
  },
  {
    title: 'Modelos pequeños para problemas pequeños',
    by: [
      [
        'Joaquín Etxeberria',
        'él',
        'Itsaso Lab',
        `Entrena modelos en un portátil de segunda mano por convicción.`,
      ],
    ],
    abstract: `No todo necesita una granja de servidores. Clasificamos reclamaciones de una línea de autobuses con un modelo que se entrena en la pausa del café, lo comparamos con uno mil veces mayor y decidimos con números cuándo compensa cada cual.`,
    tags: ['aprendizaje automático'],
  },
  {
    title: 'Cuando el servidor vive en el campo',
    by: [
      [
        'Nayeli Hernández Cruz',
        'ella',
        'Red Milpa',
        `Instala redes comunitarias y repara antenas con alambre.`,
      ],
    ],
    abstract: `Energía solar, enlace de radio, lluvia seis meses al año. Nuestra red comunitaria da servicio a once pueblos con tres servidores y un mantenimiento que hace gente que no es técnica. Diseñar para quien repara cambia todo el diseño.`,
    level: 'all',
    tags: ['redes comunitarias', 'operaciones'],
  },
  {
    title: 'Tipos sin drama',
    by: [
      [
        'Gonzalo Arrieta',
        'él',
        'Pampero Systems',
        `Escribió anotaciones por obligación y se quedó por gusto.`,
      ],
    ],
    abstract: `Empezamos con una función sin anotar y terminamos con protocolos y genéricos, parando siempre en el punto en que dejan de ayudar. Una guía para equipos que quieren tipos, pero no una religión.`,
    tags: ['typing'],
  },
  {
    title: 'Visualizar el agua: un embalse en veinte gráficas',
    by: [
      [
        'Dolores Santamarina',
        'ella',
        'Observatorio del Agua',
        `Hidróloga. Dibuja lo que baja y lo que ya no sube.`,
      ],
    ],
    abstract: `Treinta años de niveles, lluvias y desembalses caben en veinte gráficas, si se eligen bien. Mostramos las que convencieron a regantes y alcaldes en la misma sala, y las que provocaron una discusión de tres horas.`,
    level: 'all',
    tags: ['visualización', 'clima'],
  },
  {
    title: 'Automatizar sin perder a nadie',
    by: [
      [
        'Fermín Oyarzún',
        'él',
        'Servicio de Salud Comunal',
        `Automatiza papeleo en un consultorio con 4.000 pacientes.`,
      ],
    ],
    abstract: `Quitamos once horas semanales de copiar y pegar en un consultorio rural. Nadie perdió el empleo y una persona ganó un oficio. Cómo elegir qué automatizar, con quién decidirlo y qué dejar a mano a propósito.`,
    level: 'beginner',
    tags: ['automatización'],
  },
  {
    title: 'Música por código, código por oído',
    by: [
      [
        'Inés Caballero-Nduka',
        'ella',
        'Estudio Ruido Blanco',
        `Compone con bucles y depura con auriculares.`,
      ],
    ],
    abstract: `Convertimos los registros de un servidor en una pieza para cuatro voces y descubrimos un fallo por una nota desafinada. Una charla-concierto sobre sonificación, con partituras generadas y un coro de voluntarios.`,
    level: 'all',
    recorded: false,
    tags: ['música', 'sonificación'],
  },
];
