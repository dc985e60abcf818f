CREATE TABLE Category(_id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, colour INTEGER NOT NULL DEFAULT 0, sort_order INTEGER NOT NULL DEFAULT 0);
CREATE TABLE exercise(_id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, category_id INTEGER NOT NULL, exercise_type_id INTEGER NOT NULL DEFAULT 0, notes TEXT);
CREATE TABLE training_log (_id INTEGER PRIMARY KEY AUTOINCREMENT, exercise_id INTEGER NOT NULL, date DATE NOT NULL, metric_weight INTEGER NOT NULL, reps INTEGER NOT NULL, unit INTEGER NOT NULL DEFAULT 0, is_complete INTEGER NOT NULL DEFAULT 0, distance INTEGER NOT NULL DEFAULT 0, duration_seconds INTEGER NOT NULL DEFAULT 0);
CREATE TABLE Comment (_id INTEGER PRIMARY KEY AUTOINCREMENT, date DATE NOT NULL, owner_type_id INTEGER NOT NULL, owner_id INTEGER NOT NULL, comment TEXT NOT NULL);
CREATE TABLE WorkoutTime (_id INTEGER PRIMARY KEY AUTOINCREMENT, workout_date TEXT NOT NULL, start_date_time TEXT NOT NULL, end_date_time TEXT NOT NULL);
CREATE TABLE WorkoutGroupExercise(_id INTEGER PRIMARY KEY AUTOINCREMENT, exercise_id INTEGER NOT NULL, date TEXT NOT NULL, routine_section_id INTEGER NOT NULL, workout_group_id INTEGER NOT NULL);
CREATE TABLE BodyWeight (_id INTEGER PRIMARY KEY AUTOINCREMENT, date TEXT NOT NULL, body_weight_metric REAL NOT NULL, body_fat REAL NOT NULL, comments TEXT);
INSERT INTO Category(_id, name) VALUES (1, 'Legs'), (2, 'Cardio');
INSERT INTO exercise(_id, name, category_id) VALUES (7, 'Barbell Squat', 1), (8, 'Wall Sit', 1), (9, 'Rowing', 2);
INSERT INTO training_log(_id, exercise_id, date, metric_weight, reps, distance, duration_seconds) VALUES
 (1, 7, '2025-01-06', 60, 5, 0, 0), (2, 7, '2025-01-06', 83.91, 5, 0, 0), (3, 7, '2025-01-06', 83.91, 5, 0, 0),
 (4, 8, '2025-01-06', 0, 0, 0, 75), (6, 9, '2025-01-08', 0, 0, 2000, 480), (5, 7, '2025-01-09', 62.5, 3, 0, 0),
 (7, 99, '2025-01-09', 50, 5, 0, 0), (8, 7, 'yesterday', 50, 5, 0, 0);
INSERT INTO Comment(date, owner_type_id, owner_id, comment) VALUES ('2025-01-06', 1, 2, 'deep'), ('2025-01-06', 2, 3, 'about the day');
INSERT INTO WorkoutTime(workout_date, start_date_time, end_date_time) VALUES ('2025-01-06', '2025-01-06 17:30:00', '2025-01-06 18:15:00');
INSERT INTO WorkoutGroupExercise(exercise_id, date, routine_section_id, workout_group_id) VALUES (8, '2025-01-06', 0, 3);
INSERT INTO BodyWeight(date, body_weight_metric, body_fat) VALUES ('2025-01-05', 81.4, 0);
